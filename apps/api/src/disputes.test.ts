import type { DisputesPage } from '@muster/domain/dispute/disputes-page'
import { compareReadTables } from '@muster/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call, refusalOf } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { groupOf, programme } from './testing/made-up-people.ts'

const why = 'The director was chosen before we were asked.'
const today = '2019-05-06'
const [practice = ''] = groupOf(1, 1)
const { coordinator, fellowMember, lead, mediator } = people
const outsiders = [
  people.memberOfAnotherNetwork,
  people.memberOfNone,
  people.practiceOfAnotherCommissioner,
  people.leadElsewhere,
  people.secretary,
  people.region,
  people.national,
  people.mediatorElsewhere,
]
let county: County
let api: RunningApi
let network: string
let dispute: string
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

const send = (act: string, input: object, who: string) =>
  call(api.url, `disputes.${act}`, { commandId: nextId('dispute'), network, ...input }, who)
const acts = (act: string, input: object, who: string) => send(act, { dispute, ...input }, who)
const onBehalf = { askedBy: 'Somebody of the committee', how: 'phone' }
const pageFor = async (who: string) =>
  (await call(api.url, 'disputes.ofNetwork', { network }, who)).data as DisputesPage
const shown = async (who: string) =>
  (await pageFor(who)).disputes.find(({ about }) => about.includes('clinical director'))
const facts = async () => (await county.db.selectFrom('event').select('position').execute()).length

describe('a dispute', () => {
  it('is raised by a member about a part of what it signed, and told to the others without why', async () => {
    const raise = { practice, step: 'F6', reason: why }
    expect(refusalOf(await send('raise', { ...raise, step: 'F1' }, coordinator))).toBe('not-a-part')
    expect((await send('raise', raise, coordinator)).data).toEqual({ ok: true })
    expect(refusalOf(await send('raise', raise, coordinator))).toBe('disputed-already')
    const { id = '' } = (await shown(coordinator)) ?? {}
    dispute = id
    expect(await shown(fellowMember)).toMatchObject({ practiceName: `Made-up Surgery ${practice}` })
    expect((await shown(fellowMember))?.reason).toBeNull()
    for (const who of [coordinator, lead]) expect((await shown(who))?.reason, who).toBe(why)
  })

  it('is neither read nor changed by anybody outside', async () => {
    const before = await facts()
    for (const who of outsiders) {
      const read = await call(api.url, 'disputes.ofNetwork', { network }, who)
      expect(read.status, who).toBe(403)
      for (const act of ['meet', 'refer', 'accept', 'close']) {
        const more = act === 'close' ? { outcome: 'settled', note: why } : { on: today }
        const answer = await acts(act, more, who)
        const out = answer.status === 403 || refusalOf(answer) === 'not-yours'
        expect(out, `${act} as ${who}: ${answer.text.slice(0, 200)}`).toBe(true)
      }
    }
    expect(await facts()).toBe(before)
  })

  it('is met about before it is referred, and then it is the committee’s', async () => {
    const on = { on: today }
    expect(refusalOf(await acts('refer', on, coordinator))).toBe('meet-first')
    expect(refusalOf(await acts('accept', on, mediator))).toBe('not-yours')
    expect(refusalOf(await acts('meet', { ...on, onBehalf }, lead))).toBe('not-at-this-stage')
    expect((await acts('meet', on, coordinator)).data).toEqual({ ok: true })
    expect((await acts('refer', on, coordinator)).data).toEqual({ ok: true })
    expect(refusalOf(await acts('refer', on, coordinator))).toBe('last-stage')
    expect(refusalOf(await acts('meet', on, coordinator))).toBe('not-yours')
    expect((await acts('accept', on, mediator)).data).toEqual({ ok: true })
    expect((await acts('meet', { ...on, onBehalf }, lead)).data).toEqual({ ok: true })
    expect(await shown(fellowMember)).toMatchObject({
      now: { mediated: true },
      mayRecord: false,
      stages: [{}, { mediator: 'Made-up LMC 1', acceptedOn: today, entered: [{ act: 'meet' }] }],
    })
  })

  it('is taken back by whoever raised it, after which the committee records nothing', async () => {
    const note = { note: 'We have talked.' }
    expect(refusalOf(await acts('close', { outcome: 'takenBack', ...note }, mediator))).toBe(
      'not-yours',
    )
    expect((await acts('close', { outcome: 'takenBack', ...note }, coordinator)).data).toEqual({
      ok: true,
    })
    expect(await shown(fellowMember)).toMatchObject({ outcome: 'takenBack', note: null })
    expect(refusalOf(await acts('meet', { on: today }, mediator))).toBe('no-such-dispute')
    await catchUp(county)
    expect(await compareReadTables(county.db, programme.id)).toEqual([])
  })

  it('keeps who asked for what the support lead entered to the commissioner and the committee', async () => {
    for (const [who, reads] of [
      [lead, true],
      [coordinator, false],
    ] as const) {
      const { text } = await call(api.url, 'disputes.ofNetwork', { network }, who)
      expect(text.includes(onBehalf.askedBy), who).toBe(reads)
    }
    const { text } = await call(api.url, 'disputes.ofLmc', { network, dispute }, mediator)
    expect(text).toContain(onBehalf.askedBy)
    expect(text).not.toContain(why)
  })
})
