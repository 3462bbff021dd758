import { coast } from './coast.ts'
import { acrossTheLine, commissioners, unwanted } from './places.ts'
import type { PlannedNetwork } from './planned-network.ts'
import { seeded, split } from './seeded.ts'

export interface CountyPractice {
  readonly code: string
  readonly name: string
  readonly commissioner: string
  readonly commissionerName: string
  /** Null for the practice that nobody wants. */
  readonly network: PlannedNetwork | null
  readonly patients: number
  readonly weighted: number
  readonly contractType: 'GMS' | 'PMS' | 'APMS'
  readonly rurality: 'Urban' | 'Rural'
  readonly dispensing: boolean
  readonly latitude: number
  readonly longitude: number
  readonly postcode: string
  readonly imdScore: number
}

/** The county's sixty practices, by code: Z91001 and on. */
export function countyPractices(): readonly CountyPractice[] {
  const random = seeded(2019)
  const practices: CountyPractice[] = []
  for (const { code: commissioner, name: commissionerName, networks } of commissioners) {
    for (const network of networks) {
      const lists = split(random, network.patients, network.practices.length)
      for (const [index, name] of network.practices.entries()) {
        const home = name === acrossTheLine.practice ? acrossTheLine.home : null
        const about = {
          name,
          commissioner: home?.code ?? commissioner,
          commissionerName: home?.name ?? commissionerName,
          network,
          patients: lists[index] ?? 0,
        }
        practices.push(practice(random, practices.length + 1, about))
      }
    }
  }
  return [...practices, unwantedPractice(random, practices.length + 1)]
}

type Known = Pick<
  CountyPractice,
  'name' | 'commissioner' | 'commissionerName' | 'network' | 'patients'
>

function practice(random: () => number, number: number, known: Known): CountyPractice {
  const rural = known.network?.setting === 'Rural'
  const [latitude, longitude] = known.network?.centre ?? wexmereHarbour
  const spread = rural ? 0.14 : 0.04
  return {
    ...known,
    code: `Z91${String(number).padStart(3, '0')}`,
    weighted: Math.round(known.patients * (0.9 + random() * 0.24) * 100) / 100,
    contractType: random() < 0.72 ? 'GMS' : 'PMS',
    rurality: rural ? 'Rural' : 'Urban',
    dispensing: rural && random() < 0.7,
    latitude: rounded(latitude + (random() - 0.5) * spread, 6),
    longitude: rounded(longitude + (random() - 0.5) * spread * 1.6, 6),
    postcode: `ZX${Math.ceil(number / 6)} ${number % 6 || 6}${letters[number % letters.length]}`,
    imdScore: rounded((rural ? 9 : 14) + random() * 26, 2),
  }
}

const wexmereHarbour = [53.58, 1.06] as const
const letters = ['AA', 'BD', 'EF', 'GH', 'JL', 'NP', 'QR', 'ST', 'UW', 'XY'] as const
const rounded = (value: number, places: number) => Number(value.toFixed(places))

function unwantedPractice(random: () => number, number: number): CountyPractice {
  const { code: commissioner, name: commissionerName } = coast
  const { name, patients } = unwanted
  const known = { name, commissioner, commissionerName, network: null, patients }
  return { ...practice(random, number, known), contractType: 'APMS', imdScore: 46.3 }
}
