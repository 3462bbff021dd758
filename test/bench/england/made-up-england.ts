import { commissionerId, instant, londonDate, practiceId } from '@muster/domain/ids'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import type { OpenProgramme } from '@muster/operations'

/** England as counted in the research notes: practices, CCGs, networks and regions of 2019. Everything in it is made up. */
export interface Shape {
  readonly practices: number
  readonly commissioners: number
  readonly networks: number
  readonly regions: number
}

export const allEngland: Shape = {
  practices: 7000,
  commissioners: 191,
  networks: 1250,
  regions: 7,
}

/** A fifth of it, for a quick run. */
export const fifthOfEngland: Shape = {
  practices: 1400,
  commissioners: 38,
  networks: 250,
  regions: 7,
}

/** A group that intends to form, and its members; the first acts for it. */
export interface Group {
  readonly name: string
  readonly commissioner: string
  readonly members: readonly string[]
}

/** Programme time: after the opening, before anything is late. */
export const benchDay = instant(Date.UTC(2019, 3, 2, 8, 30))

const key = (prefix: string, index: number, width: number) =>
  `${prefix}${String(index + 1).padStart(width, '0')}`

const practiceKey = (index: number) => key('Z', index, 5)
const commissionerKey = (index: number) => key('X', index, 3)

/** Networks of five to seven practices stay between 30,000 and 50,000 patients. */
export const listSizeOf = (index: number): number => 6400 + ((index * 37) % 600)

const homeOf = (index: number, { practices, commissioners }: Shape) =>
  Math.floor((index * commissioners) / practices)

export function groupsOf(shape: Shape): readonly Group[] {
  const members = new Map<number, string[]>()
  for (let index = 0; index < shape.practices; index += 1) {
    const home = homeOf(index, shape)
    members.set(home, [...(members.get(home) ?? []), practiceKey(index)])
  }
  return [...members].flatMap(([home, practices]) => {
    const first = Math.ceil((home * shape.networks) / shape.commissioners)
    const count = Math.ceil(((home + 1) * shape.networks) / shape.commissioners) - first
    return Array.from({ length: count }, (_, at) => ({
      name: `Made-up Network ${first + at + 1}`,
      commissioner: commissionerKey(home),
      members: practices.slice(
        Math.round((at * practices.length) / count),
        Math.round(((at + 1) * practices.length) / count),
      ),
    }))
  })
}

/** The practices of the first commissioner, as one that chooses its partners would name them. */
export function neighboursIn(shape: Shape) {
  const commissioner = commissionerKey(0)
  const practices = groupsOf(shape)
    .filter((group) => group.commissioner === commissioner)
    .flatMap(({ members }) => members)
  return { commissioner, practices }
}

export function openingOf(shape: Shape): OpenProgramme {
  return {
    programme: networkContract2019,
    clock: { kind: 'rate', at: benchDay, rate: 1 },
    actor: 'bench',
    commissioners: Array.from({ length: shape.commissioners }, (_, index) => ({
      id: commissionerId(commissionerKey(index)),
      facts: placeOf(index, shape),
    })),
    practices: Array.from({ length: shape.practices }, (_, index) => practiceOf(index, shape)),
  }
}

function placeOf(index: number, { commissioners, regions }: Shape) {
  const region = Math.floor((index * regions) / commissioners)
  return {
    name: `NHS Made-up Town ${index + 1} CCG`,
    stp: key('QZ', Math.floor(index / 4.5), 2),
    region: key('Y', region, 2),
    regionName: `Made-up Region ${region + 1}`,
    model: 'full' as const,
    modelAssumed: true,
    gapPolicy: 'holdAll' as const,
  }
}

function practiceOf(index: number, shape: Shape): OpenProgramme['practices'][number] {
  const register = { file: 'made-up register', extractDate: londonDate('2019-01-01') }
  return {
    code: practiceId(practiceKey(index)),
    name: `Made-up Surgery ${index + 1}`,
    postcode: 'ZZ99 9ZZ',
    commissioner: commissionerId(commissionerKey(homeOf(index, shape))),
    active: true,
    laterStatus: 'active',
    contractType: index % 3 === 0 ? 'PMS' : 'GMS',
    listSize: listSizeOf(index),
    weightedList: listSizeOf(index) + 100,
    rurality: 'Urban',
    // A dozen kilometres across, the practices of a commissioner side by side.
    latitude: 52 + (index % 7) / 60,
    longitude: -1 + (index % 11) / 60,
    sources: { register, listSize: register, contractType: register },
  }
}
