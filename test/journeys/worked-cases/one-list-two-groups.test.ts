import type { NetworkDetail } from '@muster/domain/views/network-view'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { declares, done, forms, proposes, registers, settles, step } from './people.ts'
import { SmallCounty } from './small-county.ts'

// Teddington and Hampton, Richmond, 2019: S15 S34, domain section 1, worked case 2. The surgeries here are made up.

const commissioner = '9YR'
const lead = `lead:${commissioner}`
/** One surgery with two sites and one list, and four others: 62,000 patients together. */
const twoSites = 'Z95001'
const [west, northWest, east, northEast] = ['Z95002', 'Z95003', 'Z95004', 'Z95005'] as const
const lists = {
  [twoSites]: 7_000,
  [west]: 14_000,
  [northWest]: 14_000,
  [east]: 13_000,
  [northEast]: 14_000,
}
const everybody = Object.keys(lists)

let county: SmallCounty
beforeAll(async () => {
  const surgeries = Object.entries(lists).map(([code, list]) => ({
    code,
    name: `Made-up Surgery ${code}`,
    list,
  }))
  county = await SmallCounty.open([
    { id: commissioner, name: 'Made-up River CCG', gapPolicy: 'holdAll', surgeries },
  ])
  for (const { code, list } of surgeries) await declares(county, code, list)
})
afterAll(() => county.close())

let first: string
let second: string
it('lets no practice be in two networks with one list, for it has one contract', async () => {
  first = await forms(county, { commissioner, name: 'West', members: [twoSites, west, northWest] })
  const both = { commissioner, name: 'East', members: [east, northEast, twoSites] }
  const refused = await proposes(county, both)
  expect(refused).toMatchObject({ code: 'practice-already-in-network' })
  expect(JSON.stringify(refused)).toMatch(/one network only/)
  expect(JSON.stringify(refused)).toMatch(/S14|S15/)
})

it('refuses the smaller of two groups: 27,000 is under the minimum and nothing is rural about it', async () => {
  second = await forms(county, { commissioner, name: 'East', members: [east, northEast] })
  const reason = 'The two groups know each other well.'
  await county.does(east, 'exceptions.request', { network: second, exception: 'under30k', reason })
  await county.does(lead, 'exceptions.decide', {
    network: second,
    exception: 'under30k',
    granted: false,
    reason: 'One network of 62,000 serves these towns better.',
  })
  const whole = { kind: 'answer', answer: { complete: true } }
  expect(await step(county, east, 'F9', { network: second }, whole)).toMatchObject({
    code: 'cannot-start-yet',
    message: expect.stringContaining('Size test'),
  })
})

/** The smaller group opens its proposal again, and its proposer declines it: both are free. */
async function thinksAgain() {
  const members = { members: [east, northEast], coordinator: east }
  await done(county, east, 'F3', { network: second }, { kind: 'propose', answer: members })
  const decline = { kind: 'decline', version: 2, reason: 'One network for both towns.' }
  await done(county, east, 'F3', { network: second }, decline)
}

it('accepts one network of 62,000, once its neighbourhood teams are named', async () => {
  const together = { members: [...everybody], coordinator: twoSites }
  const propose = (answer: object) =>
    step(county, twoSites, 'F3', { network: first }, { kind: 'propose', answer })
  await thinksAgain()
  const withoutTeams = await propose(together)
  expect(withoutTeams).toMatchObject({ code: expect.stringMatching(/teams/) })
  const teams = 'West: three surgeries. East: two surgeries.'
  expect(await propose({ ...together, teams })).toBeNull()
  for (const code of everybody.slice(1))
    await done(county, code, 'F3', { network: first }, { kind: 'agree', version: 2 })
  await settles(county, first, everybody)
  await registers(county, first, everybody)
  const { row } = await county.sees<NetworkDetail>(lead, 'networks.get', { network: first })
  expect(row).toMatchObject({ milestone: 'registered', members: 5, listSize: 62_000 })
})
