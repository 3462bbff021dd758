import { network, type PlannedCommissioner } from './planned-network.ts'

export const vale: PlannedCommissioner = {
  code: '9ZB',
  onsCode: 'E38999902',
  name: 'NHS Wexmere Vale and Fell CCG',
  model: 'joint',
  networks: [
    network(
      'U00006',
      'Brackenford',
      38_740,
      'Urban',
      [53.6, 1.32],
      [
        'Brackenford Mill Surgery',
        'Brackenford Station Practice',
        'Tenter Field Surgery, Brackenford',
        'Brackenford Park Medical Centre',
        'Millrace Practice, Brackenford',
      ],
    ),
    network(
      'U00007',
      'Thornimere',
      28_150,
      'Urban',
      [53.52, 1.38],
      [
        'Thornimere Lakeside Surgery',
        'Thornimere Cross Practice',
        'Osier Bed Medical Centre, Thornimere',
        'Thornimere Green Surgery',
        'Little Thornimere Practice',
      ],
    ),
    network(
      'U00008',
      'Ostlebury Market',
      44_170,
      'Urban',
      [53.7, 1.42],
      [
        'Ostlebury Corn Hall Surgery',
        'Ostlebury Market Practice',
        'Packhorse Medical Centre, Ostlebury',
        'Ostlebury Castle Surgery',
        'Wool Loft Practice, Ostlebury',
        'Ostlebury South Surgery',
      ],
    ),
    network(
      'U00009',
      'Hollowfell and Dales',
      27_012,
      'Rural',
      [53.82, 1.5],
      [
        'Hollowfell Surgery',
        'Ravendale Head Practice',
        'Nether Hollow Surgery, Hollowfell',
        'Cotterbeck Dale Practice',
      ],
    ),
  ],
}
