import type { AskingPractice } from '@muster/domain/mediation/asking-practices'
import type { PlaceView } from '@muster/domain/mediation/places-page'
import { published } from '@muster/domain/programme/parameter'
import type { LeadHome, PracticeHome } from '@muster/domain/views/home-views'
import { compareReadTables } from '@muster/operations'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { groupOf, practiceUser, programme } from './testing/made-up-people.ts'

const why = 'Their partners and ours have not spoken since 2011.'
const [, , practice = ''] = groupOf(1, 2)
const unwanted = practiceUser(practice)
const { coordinator, fellowMember, lead, mediator, secretary, region } = people
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

const send = async (path: string, input: object, who: string) =>
  (await call(api.url, path, { commandId: nextId('place'), practice, ...input }, who)).data
const mediate = (path: string, input: object = {}, who: string = lead) =>
  send(`mediation.${path}`, { commissioner: 'ZC1', ...input }, who)
const placeFor = async (who: string) =>
  (await call(api.url, 'places.ofPractice', { practice }, who)).data as PlaceView
const askersFor = async (who: string) =>
  (await call(api.url, 'places.ofNetwork', { network }, who)).data as readonly AskingPractice[]
const blockers = async () => {
  const { data } = await call(api.url, 'commissioners.home', { commissioner: 'ZC1' }, lead)
  return (data as LeadHome).blockers.filter((one) => one.practice?.id === practice)
}

it('says by itself, with an owner, that a practice that wants to take part has no network', async () => {
  expect(await blockers()).toMatchObject([
    { kind: 'practiceHasNoNetwork', ownerLabel: 'Commissioner support lead', raisedBy: 'engine' },
  ])
})

it('tells the practice on top of its home what comes next, and for whom it waits', async () => {
  const home = async () =>
    ((await call(api.url, 'practices.home', { practice }, unwanted)).data as PracticeHome).unplaced
  expect(await home()).toMatchObject({ heading: 'Find a network', next: { to: 'group' } })
  expect(await send('places.ask', { network }, unwanted)).toEqual({ ok: true })
  expect(await home()).toMatchObject({
    heading: 'You have asked for a place',
    says: [
      'It waits for Made-up group network-11 to answer, since 6 May 2019.',
      expect.stringMatching(
        /^Partners were to be chosen by 30 April 2019\. Commissioner support lead/,
      ),
      expect.stringContaining('another one covers your patients'),
    ],
  })
})

it('tells both sides that there is a refusal, and the reason to the commissioner alone', async () => {
  expect((await placeFor(unwanted)).mayAsk).toEqual([])
  expect(await askersFor(fellowMember)).toMatchObject([{ practice, mayRefuse: false }])
  expect(await send('places.refuse', { network, reason: why }, coordinator)).toEqual({ ok: true })
  const told = { network, refusedAt: expect.any(Number) }
  expect((await placeFor(unwanted)).networks).toMatchObject([{ ...told, reason: null }])
  expect((await placeFor(lead)).networks).toMatchObject([{ ...told, reason: why }])
  for (const who of [secretary, region])
    expect((await placeFor(who)).networks).toMatchObject([{ ...told, reason: null }])
  expect(await askersFor(fellowMember)).toMatchObject([{ practice, reason: null }])
  expect(await askersFor(coordinator)).toMatchObject([{ practice, reason: why }])
})

it('goes to mediation with stages and a clock, and nobody can be made to take it in 2019', async () => {
  expect(await mediate('open')).toEqual({ ok: true })
  await catchUp(county)
  expect((await placeFor(unwanted)).mediation).toMatchObject({ now: { stage: 'invite' } })
  expect(await mediate('invite', { on: '2019-05-06' })).toEqual({ ok: true })
  expect(await mediate('meet', { on: '2019-05-06' }, mediator)).toEqual({ ok: true })
  expect((await placeFor(unwanted)).mediation).toMatchObject({ now: { stage: 'settle' } })
  expect(await mediate('close', { outcome: 'failed', note: why }, mediator)).toEqual({ ok: true })
  expect((await placeFor(unwanted)).mediation).toMatchObject({ outcome: 'failed', note: null })
  expect(await send('places.require', { network, reason: why }, lead)).toMatchObject({
    refusal: { code: 'cannot-allocate', source: expect.stringContaining('S29') },
  })
})

it('under a later version the commissioner requires a network, which has it as a member', async () => {
  const { mediation } = programme
  const afterFailure = published('require', 'S30')
  const document = JSON.stringify({
    ...programme,
    version: 2,
    mediation: { ...mediation, afterFailure },
  })
  const release = { version: 2, to: { kind: 'all' }, reason: 'A later year' }
  for (const [path, input] of [
    ['versions.add', { document }],
    ['versions.release', release],
  ] as const)
    expect(
      (await call(api.url, path, { commandId: nextId('version'), ...input }, people.national)).data,
    ).toMatchObject({ ok: true })
  await catchUp(county)
  const required = await send('places.require', { network, reason: 'Nobody else is near.' }, lead)
  expect(required).toEqual({ ok: true })
  await catchUp(county)
  const page = await call(api.url, 'networks.get', { network }, unwanted)
  const { members } = page.data as { members: { id: string; joined: boolean }[] }
  expect(members).toContainEqual(expect.objectContaining({ id: practice, joined: true }))
  expect(await placeFor(unwanted)).toBeNull()
  expect(await blockers()).toEqual([])
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})
