import { network, type PlannedCommissioner } from './planned-network.ts'

export const upland: PlannedCommissioner = {
  code: '9ZC',
  onsCode: 'E38999903',
  name: 'NHS Upper Wexmere CCG',
  model: 'greater',
  networks: [
    network(
      'U00010',
      'Maddercombe',
      31_940,
      'Urban',
      [53.48, 1.62],
      [
        'Maddercombe Vineyard Surgery',
        'Maddercombe Hill Practice',
        'Dyers Yard Surgery, Maddercombe',
        'Maddercombe West Medical Centre',
      ],
    ),
    network(
      'U00011',
      'Yarrowby',
      43_630,
      'Urban',
      [53.58, 1.7],
      [
        'Yarrowby Abbey Surgery',
        'Yarrowby Priory Practice',
        'Sheepwash Medical Centre, Yarrowby',
        'Yarrowby Moorside Surgery',
        'Long Yarrowby Practice',
      ],
    ),
    network(
      'U00012',
      'Quernhill',
      35_320,
      'Rural',
      [53.7, 1.66],
      [
        'Quernhill Windmill Surgery',
        'Quernhill Quarry Practice',
        'Millstone Medical Centre, Quernhill',
        'Lower Quernhill Surgery',
        'Quernhill Beacon Practice',
      ],
    ),
  ],
}
