import { atLondonTime } from '@muster/domain/calendar/london-day'
import { londonDate } from '@muster/domain/ids'
import type { DecidingPage } from '@muster/domain/views/deciding-page'
import type { LeadHome } from '@muster/domain/views/home-views'
import type { NetworkDetail } from '@muster/domain/views/network-view'
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
const words = 'The map is redrawn to the registration areas.'
const note = 'The map of 12 June has a scale.'
const member = practiceUser(groupOf(1, 1)[0] ?? '')
const stranger = practiceUser(groupOf(2, 1)[0] ?? '')
let county: County
let api: RunningApi
beforeAll(async () => {
  county = await madeUpCounty()
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
  await readyForTheChair()
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

async function command(who: string, path: string, input: object): Promise<string | null> {
  const answer = await call(api.url, path, { commandId: nextId('conditions'), ...input }, who)
  expect(answer.status, answer.text).toBe(200)
  return refusalOf(answer)
}
const complete = (who: string, step: string, contribution: object, whose: object = { network }) =>
  command(who, 'steps.complete', { step, ...whose, contribution })
const deciding = async (who: string) =>
  (await call(api.url, 'networks.deciding', { network }, who)).data as DecidingPage
const blockers = async () => {
  const { data } = await call(api.url, 'commissioners.home', { commissioner }, 'lead:1')
  return (data as LeadHome).blockers.filter(({ kind }) => kind === 'conditionsUnmet')
}
async function on(day: string): Promise<void> {
  await moveClock(county.db, programme.id, atLondonTime(londonDate(day), '09:00'))
  await catchUp(county)
}

/** Its papers are complete, coverage is confirmed, and no meeting makes the deadline. */
async function readyForTheChair(): Promise<void> {
  const reason = 'A made-up reason'
  await command('secretary:1', 'committee.endInterest', { commissioner, interest: 'interest-1' })
  await complete('lead:1', 'D1', { kind: 'judge', verdict: 'accepted', items: [] })
  await complete('lead:1', 'D3', { kind: 'notApplicable', reason })
  const ready = { commissioner, gapPolicy: 'confirmReady', reason }
  await command('lead:1', 'commissioners.setGapPolicy', ready)
  await on('2019-05-21')
  await complete('lead:1', 'D2', { kind: 'confirm' }, { commissioner })
  await on('2019-05-29')
}

it('are asked for in words and with a day', async () => {
  const act = { kind: 'decide', by: 'chair', votes: [], outcome: 'approveWithConditions' }
  const reason = { reason: 'No meeting makes the deadline.' }
  expect(await complete('secretary:1', 'D5', { ...act, ...reason })).toBe('conditions-missing')
  const conditions = { conditions: words, conditionsBy: '2019-06-14' }
  expect(await complete('secretary:1', 'D5', { ...act, ...reason, ...conditions })).toBeNull()
})

it('are read by those who decide and by the members, and by nobody of another commissioner', async () => {
  for (const who of ['lead:1', 'secretary:1', 'region:1'])
    expect((await deciding(who)).decided?.conditions).toMatchObject({
      words,
      by: '2019-06-14',
      metAt: null,
    })
  const { data } = await call(api.url, 'networks.get', { network }, member)
  expect((data as NetworkDetail).decision?.conditions).toMatchObject({ words, by: '2019-06-14' })
  for (const who of ['lead:2', 'secretary:2', 'region:2', stranger]) {
    const { status, text } = await call(api.url, 'networks.deciding', { network }, who)
    expect([who, status]).toEqual([who, 403])
    expect(text).not.toContain(words)
  }
})

it('raise a blocker when their day passes in silence, while the approval stands', async () => {
  expect(await blockers()).toEqual([])
  await on('2019-06-17')
  expect(await blockers()).toMatchObject([{ network, owner: 'supportLead' }])
  expect((await deciding('lead:1')).decided).toMatchObject({ outcome: 'approveWithConditions' })
})

it('are met when somebody of the commissioner says what shows it, and nobody else', async () => {
  const met = { network, note }
  for (const who of ['lead:2', 'secretary:2', 'region:2'])
    expect(await command(who, 'networks.confirmConditions', met)).toBe('not-yours')
  for (const who of [member, stranger]) {
    const input = { commandId: nextId('conditions'), ...met }
    const { status } = await call(api.url, 'networks.confirmConditions', input, who)
    expect([who, status]).toEqual([who, 403])
  }
  expect(await command('secretary:1', 'networks.confirmConditions', met)).toBeNull()
  await catchUp(county)
  expect((await deciding('region:1')).decided?.conditions?.metAt).not.toBeNull()
  expect(await blockers()).toEqual([])
  expect(await command('lead:1', 'networks.confirmConditions', met)).toBe('no-conditions')
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})
