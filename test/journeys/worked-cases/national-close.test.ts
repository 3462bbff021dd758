import type { Rollout } from '@muster/domain/views/home-views'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { declares, done, formsAndRegisters } from './people.ts'
import { type Ccg, SmallCounty, type Surgery } from './small-county.ts'

// The national close of 26 and 27 June 2019: 1,259 networks, more than 30 practices without one, forecast to fall to
// one, 25 declined, and "acrimonious" histories: S36, domain section 1, worked case 4. Told small; all here is made up.

const homeless = ['Z95211', 'Z95212', 'Z95213'] as const
const declined = 'Z95214'
const reason = 'Words that were said between partners, long ago.'

const surgery = (code: string, list = 12_000): Surgery => ({
  code,
  name: `Made-up Surgery ${code}`,
  list,
})
const group = (ccg: number, at: number): readonly string[] =>
  [1, 2, 3].map((n) => `Z95${ccg}${at}${n}`)
const groups = [1, 2].flatMap((ccg) =>
  [3, 4, 5].map((at) => ({
    commissioner: `9Y${ccg}`,
    name: `Made-up Group ${ccg}${at}`,
    members: group(ccg + 2, at),
  })),
)
const ccgs: readonly Ccg[] = [1, 2].map((ccg) => ({
  id: `9Y${ccg}`,
  name: `Made-up Close CCG ${ccg}`,
  gapPolicy: 'confirmReady',
  surgeries: [
    ...groups
      .filter(({ commissioner }) => commissioner === `9Y${ccg}`)
      .flatMap(({ members }) => members.map((code) => surgery(code))),
    ...(ccg === 1 ? [...homeless, declined].map((code) => surgery(code, 3_000)) : []),
  ],
}))

const commissioner = '9Y1'
const lead = `lead:${commissioner}`
let county: SmallCounty
let networks: readonly string[]
beforeAll(async () => {
  county = await SmallCounty.open(ccgs)
  for (const { surgeries } of ccgs)
    for (const { code, list } of surgeries)
      if (code !== declined) await declares(county, code, list)
  const formed: string[] = []
  for (const one of groups) formed.push(await formsAndRegisters(county, one))
  networks = formed
})
afterAll(() => county.close())

const region = () => county.sees<Rollout>('region', 'rollout.home')
const uncovered = async () => (await region()).uncoveredPractices

async function refusedBy(practice: string, network: string) {
  await county.does(practice, 'places.ask', { network, practice })
  await county.does(lead, 'places.refuse', { network, practice, reason })
}

/** Refused, mediated by the local medical committee on one day, with what came of it. */
async function mediated(practice: string, network: string, outcome: 'agreed' | 'failed') {
  await refusedBy(practice, network)
  const about = { commissioner, practice }
  const { mediation } = await county.sees<{ mediation: { closedAt: number | null } | null }>(
    lead,
    'places.ofPractice',
    { practice },
  )
  if (!mediation) await county.does(lead, 'mediation.open', about)
  await county.does(lead, 'mediation.invite', { ...about, on: '2019-06-26' })
  await county.does('lmc', 'mediation.meet', { ...about, on: '2019-06-26' })
  const taken = outcome === 'agreed' ? { network } : {}
  await county.does('lmc', 'mediation.close', { ...about, outcome, note: reason, ...taken })
}

it('has the networks of both commissioners registered, and counts them by commissioner', async () => {
  await county.on('2019-06-26')
  const { milestones, tree } = await region()
  expect(milestones.find(({ milestone }) => milestone === 'registered')).toMatchObject({
    passed: 6,
    total: 6,
  })
  const leaves = tree.flatMap(({ children }) => children).flatMap(({ children }) => children)
  expect(leaves.map(({ name, networks: count }) => [name, count])).toEqual([
    ['Made-up Close CCG 1', 3],
    ['Made-up Close CCG 2', 3],
  ])
})

it('counts who is left without a network: three that want one, and one that declines', async () => {
  await done(
    county,
    declined,
    'F1',
    { practice: declined },
    {
      kind: 'answer',
      answer: { intent: 'no', reason: 'Two partners retire.' },
    },
  )
  expect(await uncovered()).toBe(4)
})

it('has the patients of the practice that declined covered by a network beside it', async () => {
  const [first = ''] = networks
  await county.does(lead, 'cover.plan', { commissioner, practice: declined, by: first })
  expect(await uncovered()).toBe(3)
})

it('finds two of the others a place by mediation, until one is left', async () => {
  const [first = '', second = ''] = networks
  await mediated(homeless[0], first, 'agreed')
  expect(await uncovered()).toBe(2)
  await mediated(homeless[1], second, 'agreed')
  expect(await uncovered()).toBe(1)
})

it('makes nobody take the last: its patients are covered, and it is counted as covered', async () => {
  const [, , third = ''] = networks
  await mediated(homeless[2], third, 'failed')
  expect(await uncovered()).toBe(1)
  const require = { practice: homeless[2], network: third, reason }
  expect(await county.tries(lead, 'places.require', require)).toMatchObject({
    code: 'cannot-allocate',
  })
  await county.does(lead, 'cover.plan', { commissioner, practice: homeless[2], by: third })
  expect(await uncovered()).toBe(0)
  expect((await region()).tree.reduce((all, one) => all + one.networks, 0)).toBe(6)
})

it('keeps why in confidence: the region reads no reason', async () => {
  expect(JSON.stringify(await region())).not.toContain(reason)
})
