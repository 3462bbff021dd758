import { atLondonTime } from '@muster/domain/calendar/london-day'
import { londonDate } from '@muster/domain/ids'
import type { DisputeCase } from '@muster/domain/lmc/dispute-case'
import type { LmcCase } from '@muster/domain/lmc/lmc-cases'
import type { MediationCase } from '@muster/domain/lmc/mediation-case'
import { moveClock } from '@muster/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call, isQuery, refusalOf } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { everythingSeen } from './testing/everything-seen.ts'
import { expected, people } from './testing/expected-access.ts'
import { nextId, secretWords } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { groupOf, practiceUser, programme } from './testing/made-up-people.ts'

const why = 'Their partners and ours fell out, in confidence.'
const outcome = 'Nobody moved, in confidence.'
const today = '2019-05-06'
const [, , practice = ''] = groupOf(1, 2)
const { coordinator, fellowMember, lead, mediator, mediatorElsewhere, region, secretary } = people
let county: County
let api: RunningApi
let network: string
beforeAll(async () => {
  county = await madeUpCounty()
  network = county.networks[1][0]
  await catchUp(county)
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

const ask = (path: string, input: object | undefined, who: string) =>
  call(api.url, path, input, who)
const send = async (path: string, input: object, who: string) =>
  (await ask(path, { commandId: nextId('lmc'), ...input }, who)).data
const about = { commissioner: 'ZC1', practice }
const mediate = (act: string, input: object = {}, who: string = lead) =>
  send(`mediation.${act}`, { ...about, ...input }, who)
const mediation = (who: string) => ask('mediation.ofLmc', about, who)
const casesOf = async (who: string) =>
  ((await ask('lmc.home', undefined, who)).data as { cases: readonly LmcCase[] }).cases
const asked = { onBehalf: { askedBy: 'The secretary of the committee', how: 'email' } }

/** The queries about side 1 that let somebody in, of all there are that do not let in everybody. */
async function letIn(who: 'mediator' | 'mediatorElsewhere'): Promise<readonly string[]> {
  const open: string[] = []
  const own = new Set(['live.changes', 'lmc.home'])
  for (const [path, { may, input }] of Object.entries(expected)) {
    if (!isQuery(path) || may.includes('nobody') || own.has(path)) continue
    const sent = input({ commandId: nextId('letIn'), county, persona: who })
    const { status } = await call(api.url, path, sent, people[who])
    if (status === 200) open.push(path)
  }
  return open
}
const acts = ['accept', 'meet', 'close'] as const
const closing = { outcome: 'failed', note: outcome }
const refusalsOf = async (who: string) =>
  await Promise.all(
    acts.map(async (act) => {
      const more = act === 'close' ? closing : { on: today }
      return refusalOf({ data: await mediate(act, more, who) })
    }),
  )

describe('a mediator', () => {
  it('is let in to nothing before an invitation', async () => {
    expect(await letIn('mediator')).toEqual([])
    expect(await casesOf(mediator)).toEqual([])
    await send('places.ask', { network, practice }, practiceUser(practice))
    await send('places.refuse', { network, practice, reason: why }, coordinator)
    expect(await mediate('open')).toEqual({ ok: true })
    await catchUp(county)
    expect(await letIn('mediator')).toEqual([])
    expect((await mediation(mediator)).status).toBe(403)
    expect(await refusalsOf(mediator)).toEqual(acts.map(() => 'not-yours'))
  })

  it('is let in to the mediation that it is invited to, and to nothing else', async () => {
    expect(await mediate('invite', { on: today })).toEqual({ ok: true })
    expect(await letIn('mediator')).toEqual(['mediation.ofLmc'])
    expect(await letIn('mediatorElsewhere')).toEqual([])
    expect((await mediation(mediatorElsewhere)).status).toBe(403)
    expect(await refusalsOf(mediatorElsewhere)).toEqual(acts.map(() => 'not-yours'))
    expect(await casesOf(mediatorElsewhere)).toEqual([])
    expect(await casesOf(mediator)).toMatchObject([
      { about: { kind: 'mediation', practice }, invitedOn: today, waits: { act: 'accept' } },
    ])
  })

  it('reads why networks refused, and sees what is published of them', async () => {
    const { data } = await mediation(mediator)
    const { networks, listSize } = data as MediationCase
    expect(listSize).toBe(11_000)
    expect(networks.find(({ id }) => id === network)).toMatchObject({
      practices: 3,
      patients: 33_000,
      refusedAt: expect.any(Number),
      reason: why,
    })
  })

  it('is read about by the practice and those above: who it is and since when, not why', async () => {
    for (const who of [practiceUser(practice), secretary, region]) {
      const { data, text } = await ask('places.ofPractice', { practice }, who)
      expect(data).toMatchObject({
        mediation: { mediator: 'Made-up LMC 1', invitedOn: today, acceptedOn: null },
      })
      expect(text).not.toContain(why)
    }
  })

  it('accepts; the support lead records for it only when it says who asked', async () => {
    expect(await mediate('accept', { on: today }, mediator)).toEqual({ ok: true })
    expect(refusalOf({ data: await mediate('meet', { on: today }) })).toBe('say-who-asked')
    expect(await mediate('meet', { on: today, ...asked })).toEqual({ ok: true })
    const told = { act: 'meet', on: today, how: 'email' }
    const entered = { mediation: { acceptedOn: today, entered: [told] } }
    expect((await mediation(mediator)).data).toMatchObject(entered)
    expect((await mediation(mediator)).text).toContain(asked.onBehalf.askedBy)
    const { data, text } = await ask('places.ofPractice', { practice }, practiceUser(practice))
    expect(data).toMatchObject(entered)
    expect(text).not.toContain(asked.onBehalf.askedBy)
  })

  it('says what came of it, which the support lead reads and the practice does not', async () => {
    expect(await mediate('close', closing, mediator)).toEqual({ ok: true })
    await catchUp(county)
    const page = (who: string) => ask('places.ofPractice', { practice }, who)
    expect((await page(lead)).text).toContain(outcome)
    expect((await page(practiceUser(practice))).text).not.toContain(outcome)
  })

  it('after the end sees its own record, no longer why networks refused, and changes nothing', async () => {
    const { data, text } = await mediation(mediator)
    expect(data).toMatchObject({ mayRecord: false, mediation: { note: outcome } })
    expect(text).not.toContain(why)
    expect(await refusalsOf(mediator)).toEqual(acts.map(() => 'no-open-mediation'))
    expect(await casesOf(mediator)).toMatchObject([{ waits: null, outcome: 'failed' }])
  })
})

describe('the past of a mediator', () => {
  it('is what stood then, in the words that may be read today', async () => {
    const then = atLondonTime(londonDate('2019-05-06'), '09:00')
    const before = (await mediation(mediator)).data
    await moveClock(county.db, programme.id, atLondonTime(londonDate('2019-05-07'), '09:00'))
    const past = await ask('mediation.ofLmc', { ...about, asOf: then }, mediator)
    expect(past.data).toEqual(before)
    expect(past.text).not.toContain(why)
    const home = await ask('lmc.home', { asOf: then }, mediator)
    expect(home.data).toMatchObject({ cases: [{ outcome: 'failed' }] })
    const early = { ...about, asOf: then - 1 }
    expect((await ask('mediation.ofLmc', early, mediator)).status).toBe(404)
    expect((await ask('mediation.ofLmc', { ...about, asOf: then }, mediatorElsewhere)).status).toBe(
      403,
    )
  })
})

describe('a dispute', () => {
  const dispute = { dispute: 'dispute-1' }
  const { dispute: reason } = secretWords(1)
  const act = (name: string, input: object, who: string) =>
    send(`disputes.${name}`, { network, ...dispute, ...input }, who)
  const page = (who: string) => ask('disputes.ofLmc', { network, ...dispute }, who)
  const advice = 'Share it by list size for a year.'

  it('is not known to the mediator before it has been referred', async () => {
    expect((await page(mediator)).status).toBe(403)
    expect(await act('meet', { on: today }, fellowMember)).toEqual({ ok: true })
    expect(await act('meet', { on: today }, mediator)).toMatchObject({
      refusal: { code: 'not-yours' },
    })
    const seen = await everythingSeen(api.url, county, mediator)
    expect([...seen.values()].some(({ text }) => text.includes('dispute-1'))).toBe(false)
  })

  it('is read by the mediator from then on, with the reason; by members without', async () => {
    expect(await act('refer', { on: today }, fellowMember)).toEqual({ ok: true })
    const { data } = await page(mediator)
    expect((data as DisputeCase).dispute).toMatchObject({ reason, mayAccept: true })
    for (const who of [mediatorElsewhere, coordinator, lead, region])
      expect((await page(who)).status, who).toBe(403)
    const members = await ask('disputes.ofNetwork', { network }, coordinator)
    expect(members.data).toMatchObject({
      disputes: [{ reason: null, stages: [{}, { mediator: 'Made-up LMC 1', on: today }] }],
    })
  })

  it('is accepted, met about and settled by the mediator, whose advice the members read', async () => {
    expect(await act('accept', { on: today }, fellowMember)).toBeUndefined()
    expect(await act('accept', { on: today }, mediator)).toEqual({ ok: true })
    expect(await act('meet', { on: '2019-05-07' }, mediator)).toEqual({ ok: true })
    expect(await act('close', { outcome: 'settled', note: advice }, mediator)).toEqual({ ok: true })
    for (const who of [coordinator, fellowMember, lead])
      expect((await ask('disputes.ofNetwork', { network }, who)).text, who).toContain(advice)
    expect((await page(mediator)).text).not.toContain(reason)
    expect((await page(mediator)).data).toMatchObject({ dispute: { outcome: 'settled' } })
  })
})
