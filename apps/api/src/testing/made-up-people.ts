import type { Account } from '@muster/db'
import type { Grant } from '@muster/domain/access/grants'
import type { PublishedPractice } from '@muster/domain/facts/published-practice'
import { commissionerId, lmcId, practiceId } from '@muster/domain/ids'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import type { EnrolledCommissioner } from '@muster/operations'

// For tests. Every commissioner, practice and person here is invented.

export const programme = networkContract2019

/** Two commissioners in two regions; each with two groups of three practices, and one practice in no group. */
export const sides = [1, 2] as const
export type Side = (typeof sides)[number]

export const commissionerOf = (side: Side) => commissionerId(`ZC${side}`)
export const regionOf = (side: Side) => `ZR${side}`
export const lmcOf = (side: Side) => lmcId(`made-up-lmc-${side}`)
/** The first group of a side has submitted its registration; the second has been proposed and declined by one. */
export const groupOf = (side: Side, group: 1 | 2) =>
  [1, 2, 3].map((at) => practiceId(`Z${side}${group}00${at}`))
export const aloneOf = (side: Side) => practiceId(`Z${side}0001`)
/** A practice of each side; together they are a group that crosses the line. They have no published list. */
export const crossing = sides.map((side) => practiceId(`ZS${side}001`))
export const practices = [
  ...sides.flatMap((side) => [...groupOf(side, 1), ...groupOf(side, 2), aloneOf(side)]),
  ...crossing,
]

export const commissioners: readonly EnrolledCommissioner[] = sides.map((side) => ({
  id: commissionerOf(side),
  facts: {
    name: `Made-up CCG ${side}`,
    stp: `Made-up STP ${side}`,
    region: regionOf(side),
    regionName: `Made-up region ${side}`,
    model: 'full',
    modelAssumed: false,
    gapPolicy: 'holdAll',
    lmc: { id: lmcOf(side), name: `Made-up LMC ${side}` },
  },
}))

export const listSize = 11_000

export const published: readonly PublishedPractice[] = practices.map((code) => ({
  code,
  name: `Made-up Surgery ${code}`,
  postcode: null,
  commissioner: commissionerOf(/^ZS?1/.test(code) ? 1 : 2),
  active: true,
  laterStatus: null,
  contractType: 'GMS',
  ...(crossing.includes(code)
    ? { listSize: null, weightedList: null }
    : { listSize, weightedList: listSize }),
  rurality: null,
  latitude: null,
  longitude: null,
  sources: {},
}))

const account = (id: string, grant: Grant, story: string | null = null): Account => ({
  id,
  name: `Made-up ${id}`,
  grants: [grant],
  programme: programme.id,
  story,
})

export const accounts: readonly Account[] = [
  ...practices.map((practice) =>
    account(`practice:${practice}`, { role: 'practice', practice }, `The story of ${practice}.`),
  ),
  ...sides.flatMap((side) => [
    account(`lead:${side}`, { role: 'supportLead', commissioner: commissionerOf(side) }),
    account(`secretary:${side}`, { role: 'secretary', commissioner: commissionerOf(side) }),
    account(`lmc:${side}`, { role: 'lmc', lmc: lmcOf(side) }),
    account(`region:${side}`, { role: 'region', region: regionOf(side) }),
  ]),
  account('national', { role: 'national' }),
]

/** Whom to sign in as: the id of an account, or nobody. */
export type Person = string | null

export const actorOf = (id: string): Account => {
  const found = accounts.find((one) => one.id === id)
  if (!found) throw new Error(`There is no made-up account ${id}.`)
  return found
}
export const practiceUser = (practice: string) => `practice:${practice}`
