import type { Rollout } from '@muster/domain/views/home-views'
import type { NetworkDetail } from '@muster/domain/views/network-view'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  allFor,
  area,
  convenes,
  declares,
  done,
  formsAndRegisters,
  registers,
  step,
} from './people.ts'
import { SmallCounty } from './small-county.ts'

// Hammersmith & Fulham, 2019: five applications on 21 May with faults in all, none approved since the population was not
// fully covered, escalated; approved in June contingent on the STP's agreement, after its map was redrawn to practice
// areas; one list dispersed over the country. S14 S33, domain section 1, worked case 1. The surgeries here are made up.

const commissioner = '9YH'
const lead = `lead:${commissioner}`
const secretary = `secretary:${commissioner}`
const alone = 'Z95390'
const groups = [1, 2, 3, 4, 5].map((at) => ({
  commissioner,
  name: `Made-up Thames ${at}`,
  members: [1, 2, 3].map((n) => `Z953${at}${n}`),
}))
/** Its patients sign up by telephone and live anywhere. */
const dispersed = groups[4]
const conditions = 'The sustainability and transformation partnership agrees.'
const conditionsBy = '2019-06-24'

let county: SmallCounty
let networks: readonly string[]
beforeAll(async () => {
  const members = groups.flatMap((one) => one.members)
  const surgeries = [
    ...members.map((code) => ({ code, list: 12_000 })),
    { code: alone, list: 5_000 },
  ]
  county = await SmallCounty.open([
    {
      id: commissioner,
      name: 'Made-up Thames CCG',
      gapPolicy: 'holdAll',
      surgeries: surgeries.map((one) => ({ ...one, name: `Made-up Surgery ${one.code}` })),
    },
  ])
  for (const { code, list } of surgeries) if (code !== alone) await declares(county, code, list)
  const formed: string[] = []
  for (const one of groups) formed.push(await formsAndRegisters(county, one))
  networks = formed
})
afterAll(() => county.close())

const region = () => county.sees<Rollout>('region', 'rollout.home')
const eachOf = async (act: (network: string, at: number) => Promise<void>) => {
  for (const [at, network] of networks.entries()) await act(network, at)
}
const paper = {
  ruralUnder30k: 'notAsked',
  under30k: 'notAsked',
  crossesBoundary: 'notAsked',
  paper: 'One list is registered by telephone; a practice beside it sees its patients.',
}
const paperOf = (at: number) =>
  groups[at] === dispersed
    ? { kind: 'answer', answer: { ...paper, dispersal: 'both' } }
    : { kind: 'notApplicable', reason: 'No exception is asked for.' }
const accept = { kind: 'judge', verdict: 'accepted', items: [] }

it('has five applications, and finds a fault in each', async () => {
  await county.on('2019-05-16')
  expect((await region()).milestones[0]).toMatchObject({ milestone: 'registered', passed: 5 })
  await eachOf((network) =>
    done(
      county,
      lead,
      'D1',
      { network },
      {
        kind: 'judge',
        verdict: 'returned',
        items: ['The network area'],
        reason: 'Draw the map to the areas in which your practices register patients.',
      },
    ),
  )
  expect((await region()).milestones[0]).toMatchObject({ passed: 0, total: 5 })
})

it('approves none on 21 May: the population is not fully covered', async () => {
  await county.on('2019-05-21')
  const meeting = await convenes(county, commissioner, '2019-05-21', networks)
  const [network = ''] = networks
  const approve = { kind: 'decide', outcome: 'approve', heldAt: meeting, votes: allFor }
  expect(await step(county, secretary, 'D5', { network }, approve)).toMatchObject({
    code: 'cannot-start-yet',
    message: expect.stringContaining('Coverage check'),
  })
  expect(await step(county, lead, 'D2', { commissioner }, { kind: 'confirm' })).not.toBeNull()
})

it('has the maps redrawn to practice areas, signed and submitted again', async () => {
  await eachOf(async (network, at) => {
    const { members = [] } = groups[at] ?? {}
    const [first = ''] = members
    const drawn =
      groups[at] === dispersed
        ? { ...area, onePiece: false, dispersal: 'One list is registered by telephone.' }
        : { ...area, description: 'The areas in which our practices register patients' }
    await done(county, first, 'F4', { network }, { kind: 'answer', answer: drawn })
    await registers(county, network, members)
    await done(county, lead, 'D1', { network }, accept)
  })
  expect((await region()).milestones[0]).toMatchObject({ passed: 5 })
})

it('flags the dispersed list: an exception that commissioner and region decide', async () => {
  const [network = ''] = networks.slice(-1)
  const about = {
    network,
    exception: 'dispersal',
    reason: 'Its patients live in the whole country.',
  }
  await county.does(lead, 'exceptions.request', about)
  const nobody = { kind: 'answer', answer: { ...paper, dispersal: 'notAsked' } }
  expect(await step(county, lead, 'D3', { network }, nobody)).toMatchObject({
    code: 'exception-without-decider',
  })
  for (const who of [lead, 'region'])
    await county.does(who, 'exceptions.decide', { ...about, granted: true })
  const { exceptions } = await county.sees<NetworkDetail>(lead, 'networks.get', { network })
  expect(exceptions).toMatchObject([{ exception: 'dispersal', granted: true }])
})

it('is escalated to the region, which sees who holds all networks, and why', async () => {
  await county.on('2019-06-03')
  const { escalated, uncoveredPractices, milestones } = await region()
  expect(escalated).toMatchObject([{ kind: 'commissionerWideHold', network: null }])
  expect(uncoveredPractices).toBe(1)
  expect(milestones.find(({ milestone }) => milestone === 'approved')).toMatchObject({
    passed: 0,
    expectedLate: 5,
  })
})

it('is approved in June, contingent on what the partnership says', async () => {
  const [first = ''] = networks
  await county.does(lead, 'cover.plan', { commissioner, practice: alone, by: first })
  await done(county, lead, 'D2', { commissioner }, { kind: 'confirm' })
  await eachOf((network, at) => done(county, lead, 'D3', { network }, paperOf(at)))
  await county.on('2019-06-11')
  const meeting = await convenes(county, commissioner, '2019-06-11', networks)
  const interests = { kind: 'answer', answer: { interests: {} } }
  await done(county, secretary, 'D4', { meeting, commissioner }, interests)
  const outcome = {
    kind: 'decide',
    outcome: 'approveWithConditions',
    heldAt: meeting,
    votes: allFor,
  }
  expect(await step(county, secretary, 'D5', { network: first }, outcome)).toMatchObject({
    code: 'conditions-missing',
  })
  const undated = { ...outcome, conditions }
  expect(await step(county, secretary, 'D5', { network: first }, undated)).toMatchObject({
    code: 'conditions-undated',
  })
  const conditional = { ...undated, conditionsBy }
  await eachOf((network) => done(county, secretary, 'D5', { network }, conditional))
})

it('leaves nothing with the region, which reads the condition in the minutes', async () => {
  const { escalated, uncoveredPractices, milestones } = await region()
  expect(escalated.filter(({ network }) => network === null)).toEqual([])
  expect(uncoveredPractices).toBe(0)
  expect(milestones.find(({ milestone }) => milestone === 'approved')).toMatchObject({ passed: 5 })
  const minutes = await county.sees('region', 'meetings.minutes', {
    commissioner,
    meeting: 'meeting-2019-06-11',
  })
  expect(JSON.stringify(minutes)).toContain(conditions)
})

it('has its own clock: when the day passes, somebody is to settle what the partnership has not said', async () => {
  await county.on('2019-06-25')
  await eachOf(async (network) => expect(await unmet(network)).toBe(1))
  const note = 'The partnership has agreed in writing.'
  await eachOf((network) => county.does(lead, 'networks.confirmConditions', { network, note }))
  await eachOf(async (network) => expect(await unmet(network)).toBe(0))
})

async function unmet(network: string): Promise<number> {
  const { blockers } = await county.sees<NetworkDetail>(lead, 'networks.get', { network })
  return blockers.filter(
    ({ kind, resolvedAt }) => kind === 'conditionsUnmet' && resolvedAt === null,
  ).length
}
