import { listLatestEvents } from '@muster/db'
import { atLondonTime } from '@muster/domain/calendar/london-day'
import { londonDate } from '@muster/domain/ids'
import type { DecidingPage } from '@muster/domain/views/deciding-page'
import type { PeoplePage } from '@muster/domain/views/people-page'
import type { StepView } from '@muster/domain/views/step-view'
import { compareReadTables, moveClock } from '@muster/operations'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call, refusalOf } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { groupOf, practiceUser, programme } from './testing/made-up-people.ts'

const network = 'network-11'
const commissioner = 'ZC1'
const reason = 'A made-up reason'
const [first = '', second = '', third = ''] = groupOf(1, 1)
let county: County
let api: RunningApi

async function command(who: string, path: string, input: object): Promise<string | null> {
  const answer = await call(api.url, path, { commandId: nextId('anew'), ...input }, who)
  expect(answer.status, answer.text).toBe(200)
  return refusalOf(answer)
}
const complete = (who: string, step: string, contribution: object, whose: object = { network }) =>
  command(who, 'steps.complete', { step, ...whose, contribution })
const approve = () =>
  complete('secretary:1', 'D5', {
    kind: 'decide',
    by: 'officer',
    outcome: 'approve',
    votes: [],
    reason,
  })
const people = async (who: string) =>
  (await call(api.url, 'networks.people', { network }, who)).data as PeoplePage
const deciding = async () =>
  (await call(api.url, 'networks.deciding', { network }, 'secretary:1')).data as DecidingPage

beforeAll(async () => {
  county = await madeUpCounty()
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
  const ready = { commissioner, gapPolicy: 'confirmReady', reason }
  const scheme = { commissioner, officerMayDecide: true, reason }
  const accepted = { kind: 'judge', verdict: 'accepted', items: [] }
  expect(await complete('lead:1', 'D1', accepted)).toBeNull()
  expect(await complete('lead:1', 'D3', { kind: 'notApplicable', reason })).toBeNull()
  expect(await command('lead:1', 'commissioners.setGapPolicy', ready)).toBeNull()
  expect(await command('region:1', 'commissioners.setDelegationScheme', scheme)).toBeNull()
  await moveClock(county.db, programme.id, atLondonTime(londonDate('2019-05-21'), '09:00'))
  await catchUp(county)
  expect(await complete('lead:1', 'D2', { kind: 'confirm' }, { commissioner })).toBeNull()
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

it('takes bank details in no words at all: a notice, a blocker, a group’s name', async () => {
  const bank = 'Pay to 20-00-00, 55779911 from July on.'
  const notice = {
    commandId: nextId('bank'),
    network,
    kind: 'payee',
    practice: second,
    reason: bank,
  }
  expect(await command('lead:1', 'changes.notify', notice)).toBe('bank-details')
  const blocker = { commandId: nextId('bank'), network, step: 'F7', kind: 'other', sentence: bank }
  expect(await command('lead:1', 'blockers.raise', blocker)).toBe('bank-details')
  const answer = { members: [second], coordinator: second }
  const named = { commandId: nextId('bank'), name: bank, commissioner: 'ZC1', answer }
  expect(await command(practiceUser(second), 'networks.propose', named)).toBe('bank-details')
})

it('holds the decision while the network chooses its payee anew, and says so to who waits', async () => {
  const change = nextId('payee')
  const notice = { commandId: change, network, kind: 'payee', practice: second, reason }
  expect(await command('lead:1', 'changes.notify', notice)).toBeNull()
  const decision = { network, change, approved: true, reason }
  expect(await command('lead:1', 'changes.decide', decision)).toBeNull()
  await catchUp(county)
  expect(await approve()).toBe('chosen-anew')
  const reads = ['The network chooses its nominated payee anew, by 26 May 2019']
  expect(await deciding()).toMatchObject({ waitsFor: reads, ways: [] })
  expect((await people('lead:1')).payee?.anew).toMatchObject({
    by: '2019-05-26',
    waitsFor: 'Network coordinator',
    holds: ['Decision', 'Sign the full network agreement'],
  })
})

it('lets the network be approved as soon as all members have agreed', async () => {
  const answer = { payee: third }
  const provider = 'Made-up Federation, 20-00-00, 55779911'
  const named = { kind: 'propose', answer: { provider } }
  expect(await complete(practiceUser(first), 'F7', named)).toBe('bank-details')
  const decline = { kind: 'decline', version: 1, reason: 'Use account 55779911 instead.' }
  expect(await complete(practiceUser(second), 'F7', decline)).toBe('bank-details')
  expect(await complete(practiceUser(first), 'F7', { kind: 'propose', answer })).toBeNull()
  expect(await complete(practiceUser(second), 'F7', { kind: 'agree', version: 2 })).toBeNull()
  expect(await approve()).toBe('chosen-anew')
  expect((await people(practiceUser(first))).payee?.anew?.waitsFor).toBe('Made-up Surgery Z11003')
  expect(await complete(practiceUser(third), 'F7', { kind: 'agree', version: 2 })).toBeNull()
  await catchUp(county)
  expect((await people('lead:1')).payee).toMatchObject({ chosen: true, anew: null })
  expect(await approve()).toBeNull()
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})

it('counts no signature as late that waits for a dispute, and tells only those who hear of it', async () => {
  const whose = { network, practice: second }
  const signing = async (who: string) =>
    ((await call(api.url, 'steps.get', { step: 'F8', ...whose }, who)).data as StepView).task
  const until = async (day: string) => {
    await moveClock(county.db, programme.id, atLondonTime(londonDate(day), '09:00'))
    await catchUp(county)
  }
  expect(await signing('lead:1')).toMatchObject({ due: '2019-05-25', cannotStartBecause: [] })
  const dispute = nextId('dispute')
  const raised = { commandId: dispute, ...whose, step: 'F7', reason }
  expect(await command(practiceUser(second), 'disputes.raise', raised)).toBeNull()
  await until('2019-05-31')
  expect(await signing(practiceUser(second))).toMatchObject({
    late: false,
    cannotStartBecause: ['The dispute about “Choose the nominated payee” ends'],
  })
  expect(JSON.stringify(await signing('region:1'))).not.toMatch(/dispute/i)
  const late = async () => {
    const streams = [`${programme.id}/network/${network}`]
    const events = await listLatestEvents(county.db, { streams, limit: 500 })
    return events.some(
      ({ event }) => event.type === 'stepLate' && 'step' in event.data && event.data.step === 'F8',
    )
  }
  expect(await late()).toBe(false)
  const end = { network, dispute, outcome: 'settled', note: reason }
  expect(await command(practiceUser(second), 'disputes.close', end)).toBeNull()
  expect(await signing(practiceUser(second))).toMatchObject({ due: '2019-06-04', mine: true })
  await until('2019-06-05')
  expect(await late()).toBe(true)
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})
