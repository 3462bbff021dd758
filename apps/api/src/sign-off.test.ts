import { listLatestEvents } from '@muster/db'
import { atLondonTime } from '@muster/domain/calendar/london-day'
import { londonDate } from '@muster/domain/ids'
import type { DecidingPage } from '@muster/domain/views/deciding-page'
import type { StepView } from '@muster/domain/views/step-view'
import { moveClock } from '@muster/operations'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call, refusalOf } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { groupOf, programme } from './testing/made-up-people.ts'

let county: County
let api: RunningApi
beforeAll(async () => {
  county = await madeUpCounty()
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

const network = 'network-11'
const commissioner = 'ZC1'
const reason = 'A made-up reason'

async function command(who: string, path: string, input: object): Promise<string | null> {
  const answer = await call(api.url, path, { commandId: nextId('sign-off'), ...input }, who)
  expect(answer.status, answer.text).toBe(200)
  return refusalOf(answer)
}
const complete = (who: string, step: string, contribution: object, whose: object = { network }) =>
  command(who, 'steps.complete', { step, ...whose, contribution })
const deciding = async (who: string) =>
  (await call(api.url, 'networks.deciding', { network }, who)).data as DecidingPage

async function on(day: string): Promise<void> {
  await moveClock(county.db, programme.id, atLondonTime(londonDate(day), '09:00'))
  await catchUp(county)
}

const [, other = ''] = [groupOf(1, 1)[0], groupOf(1, 2)[0]]
const members = [
  { id: 'chair', role: 'layChair' },
  { id: 'lay', role: 'lay' },
  { id: 'officer', role: 'executive' },
  { id: 'finance', role: 'executive' },
  { id: 'gp', role: 'gp', practice: other },
]
const everybody = members.slice(0, 4).map(({ id }) => ({ member: id, vote: 'for' }))

it('sees a conflict in one network when another on the same agenda is decided', async () => {
  expect(await command('secretary:1', 'committee.appoint', { commissioner, members })).toBeNull()
  const conflictsOf = async () => {
    const { data } = await call(api.url, 'steps.get', { step: 'D5', network }, 'secretary:1')
    return (data as StepView).committee.find(({ id }) => id === 'gp')?.conflicts
  }
  expect(await conflictsOf()).toEqual([])
  const planned = { commissioner, meeting: 'meeting-1', on: '2019-05-28', papersBy: '2019-05-21' }
  const both = { ...planned, agenda: [network, 'network-12'] }
  expect(await command('secretary:1', 'meetings.schedule', both)).toBeNull()
  expect(await conflictsOf()).toEqual([other])
})

it('lets the chair act where no meeting makes the deadline, until the next one ratifies it', async () => {
  // The chair has family at a practice of the other network, without whom there is no quorum for both.
  const ended = { commissioner, interest: 'interest-1' }
  expect((await deciding('secretary:1')).lastInTime).toBeNull()
  expect(await command('secretary:1', 'committee.endInterest', ended)).toBeNull()
  expect((await deciding('secretary:1')).lastInTime).toMatchObject({ on: '2019-05-28' })
  const june = { commissioner, on: '2019-06-25', papersBy: '2019-06-18', agenda: [network] }
  const moved = { ...june, meeting: 'meeting-1' }
  expect(
    await complete('lead:1', 'D1', { kind: 'judge', verdict: 'accepted', items: [] }),
  ).toBeNull()
  expect(await complete('lead:1', 'D3', { kind: 'notApplicable', reason })).toBeNull()
  const ready = { commissioner, gapPolicy: 'confirmReady', reason }
  expect(await command('lead:1', 'commissioners.setGapPolicy', ready)).toBeNull()
  await on('2019-05-21')
  expect(await complete('lead:1', 'D2', { kind: 'confirm' }, { commissioner })).toBeNull()
  const act = { kind: 'decide', by: 'chair', outcome: 'approve', votes: [], reason }
  expect(await complete('secretary:1', 'D5', act)).toBe('meeting-in-time')
  expect((await deciding('secretary:1')).lastInTime).toMatchObject({ on: '2019-05-28' })
  expect(await command('secretary:1', 'meetings.schedule', moved)).toBeNull()
  expect(await complete('secretary:1', 'D5', act)).toBe('meeting-can-be-called')
  await on('2019-05-29')
  expect((await deciding('secretary:1')).ways).toEqual(['chair'])
  expect((await deciding('region:1')).ways).toEqual(['region'])
  expect((await deciding('lead:1')).ways).toEqual([])
  expect(await complete('lead:1', 'D5', act)).toBe('not-yours')
  expect(await complete('secretary:1', 'D5', act)).toBeNull()
  expect((await deciding('secretary:1')).owed).toMatchObject({ by: '2019-06-25', mine: true })
})

it('raises a blocker when the next meeting passes in silence, and closes it when it is ratified', async () => {
  await on('2019-06-26')
  const open = async () => {
    const streams = [`${programme.id}/network/${network}`]
    const events = await listLatestEvents(county.db, { streams, limit: 500 })
    return events
      .toReversed()
      .flatMap(({ event }) =>
        'blocker' in event.data && event.data.blocker === 'unratified-D5' ? [event.type] : [],
      )
  }
  expect(await open()).toEqual(['blockerRaised'])
  const report = { network, heldAt: 'meeting-1', outcome: 'ratified', votes: everybody }
  expect(await command('secretary:1', 'meetings.report', report)).toBeNull()
  await catchUp(county)
  expect(await open()).toEqual(['blockerRaised', 'blockerResolved'])
  expect((await deciding('region:1')).decided).toMatchObject({
    body: 'chair',
    reported: 'ratified',
  })
})

it('lets an officer decide only where the commissioner’s scheme says so', async () => {
  const scheme = { commissioner, officerMayDecide: true, reason }
  expect(await command('region:1', 'commissioners.setDelegationScheme', scheme)).toBeNull()
  const act = { kind: 'decide', by: 'officer', outcome: 'approve', votes: [], reason }
  expect(await complete('secretary:1', 'D5', act)).toBe('already-decided')
})
