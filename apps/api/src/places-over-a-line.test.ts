import type { LmcCase } from '@muster/domain/lmc/lmc-cases'
import type { MediationCase } from '@muster/domain/lmc/mediation-case'
import type { AskingPractice } from '@muster/domain/mediation/asking-practices'
import type { PlaceView } from '@muster/domain/mediation/places-page'
import type { LeadHome } from '@muster/domain/views/home-views'
import { compareReadTables, type LmcHome } from '@muster/operations'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call, refusalOf } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { aloneOf, groupOf, practiceUser, programme } from './testing/made-up-people.ts'

const why = 'It is across the river, and ours will not drive there.'
const [, , practice = ''] = groupOf(1, 2)
const [coordinatorElsewhere = ''] = groupOf(2, 1)
const unwanted = practiceUser(practice)
const beyond = practiceUser(coordinatorElsewhere)
const { lead, leadElsewhere, mediator, national } = people
let county: County
let api: RunningApi
let network: string
beforeAll(async () => {
  county = await madeUpCounty()
  network = county.networks[2][0]
  await catchUp(county)
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

const send = async (path: string, input: object, who: string) =>
  (await call(api.url, path, { commandId: nextId('over'), practice, ...input }, who)).data
const mediate = (path: string, input: object, who: string = lead) =>
  send(`mediation.${path}`, { commissioner: 'ZC1', ...input }, who)
const ask = async <T>(path: string, input: object, who: string) =>
  (await call(api.url, path, input, who)).data as T
const placeFor = (who: string) => ask<PlaceView>('places.ofPractice', { practice }, who)
const askersFor = (who: string) =>
  ask<readonly AskingPractice[]>('places.ofNetwork', { network }, who)

it('offers a network of another commissioner where a member of it is near, and says whose it is', async () => {
  expect((await placeFor(lead)).mayAsk.map(({ crossing }) => crossing)).not.toContainEqual(
    expect.anything(),
  )
  const at = (code: string, latitude: number) => sql`
    update stream set state = jsonb_set(jsonb_set(state, '{published,latitude}', ${latitude}::text::jsonb),
      '{published,longitude}', '1.0') where kind = 'practice' and id = ${code}`
  await at(practice, 53.5).execute(county.db)
  await at(coordinatorElsewhere, 53.55).execute(county.db)
  const { mayAsk } = await ask<PlaceView>('places.ofPractice', { practice }, lead)
  expect(mayAsk.at(-1)).toMatchObject({
    id: network,
    crossing: { commissionerName: 'Made-up CCG 2', otherStp: true },
  })
  expect(mayAsk.at(-1)?.km).toBeCloseTo(5.56, 1)
})

it('is asked by the practice, and seen there with whose practice it is', async () => {
  expect(refusalOf({ data: await send('places.ask', { network }, leadElsewhere) } as never)).toBe(
    'not-yours',
  )
  expect(await send('places.ask', { network }, unwanted)).toEqual({ ok: true })
  const asks = { practice, commissionerName: 'Made-up CCG 1', mayRefuse: true }
  for (const who of [beyond, leadElsewhere])
    expect(await askersFor(who)).toMatchObject([expect.objectContaining(asks)])
  const mine = { network, commissionerName: 'Made-up CCG 2', refusedAt: null }
  for (const who of [lead, unwanted])
    expect((await placeFor(who)).networks).toContainEqual(expect.objectContaining(mine))
  const own = practiceUser(aloneOf(1))
  expect((await call(api.url, 'places.ofNetwork', { network }, own)).status).toBe(403)
})

it('refuses, and why is read by the commissioners and nobody else', async () => {
  expect(await send('places.refuse', { network, reason: why }, beyond)).toEqual({ ok: true })
  const reasonFor = async (who: string) =>
    (await placeFor(who)).networks.find((one) => one.network === network)?.reason
  expect(await reasonFor(lead)).toBe(why)
  for (const who of [unwanted, people.secretary, people.region])
    expect(await reasonFor(who)).toBeNull()
  expect(await askersFor(leadElsewhere)).toMatchObject([{ reason: why }])
  const fellow = practiceUser(groupOf(2, 1)[1] ?? '')
  expect(await askersFor(fellow)).toMatchObject([{ reason: null }])
})

it('goes to mediation once the networks of its own commissioner have refused too', async () => {
  await catchUp(county)
  expect((await placeFor(lead)).mediation).toBeNull()
  const [first, second] = county.networks[1]
  expect(await send('places.ask', { network: first }, unwanted)).toEqual({ ok: true })
  for (const one of [first, second])
    expect(await send('places.refuse', { network: one, reason: why }, lead)).toEqual({ ok: true })
  await catchUp(county)
  expect((await placeFor(lead)).mediation).toMatchObject({ openedBy: 'engine' })
})

it('ends over the line: the mediator records it, and both commissioners see what follows', async () => {
  expect(await mediate('invite', { on: '2019-05-06' })).toEqual({ ok: true })
  const found = await ask<MediationCase>(
    'mediation.ofLmc',
    { commissioner: 'ZC1', practice },
    mediator,
  )
  expect(found.networks).toContainEqual(
    expect.objectContaining({ id: network, commissionerName: 'Made-up CCG 2', reason: why }),
  )
  const agreed = { outcome: 'agreed', network, note: 'They met half way.' }
  expect(await mediate('close', agreed, leadElsewhere)).toMatchObject({ ok: false })
  expect(await mediate('close', agreed, mediator)).toEqual({ ok: true })
  await catchUp(county)
  const page = await ask<{ members: { id: string }[] }>('networks.get', { network }, lead)
  expect(page.members.map(({ id }) => id)).toContain(practice)
  for (const [who, commissioner] of [
    [lead, 'ZC1'],
    [leadElsewhere, 'ZC2'],
  ] as const) {
    const { shared } = await ask<LeadHome>('commissioners.home', { commissioner }, who)
    expect(shared).toContainEqual(expect.objectContaining({ network, settled: false }))
  }
  const told = await ask<{ entries: { text: string }[] }>(
    'networks.timeline',
    { network },
    national,
  )
  expect(told.entries.map(({ text }) => text)).toContainEqual(
    expect.stringContaining('of Made-up CCG 1 asked for a place'),
  )
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})

it('keeps a dispute on the home of the committee that was asked, wherever its network is led by now', async () => {
  const dispute = { network, dispute: 'dispute-2' }
  const member = practiceUser(groupOf(2, 1)[1] ?? '')
  const act = async (path: string, input: object, who: string) =>
    (await call(api.url, path, { commandId: nextId('moves'), ...input }, who)).data
  const casesOf = async (who: string) =>
    (await ask<{ cases: readonly LmcCase[] }>('lmc.home', undefined as never, who)).cases
  expect(await act('disputes.meet', { ...dispute, on: '2019-05-06' }, member)).toEqual({ ok: true })
  expect(await act('disputes.refer', { ...dispute, on: '2019-05-06' }, member)).toEqual({
    ok: true,
  })
  const held = { about: { kind: 'dispute', ...dispute } }
  expect(await casesOf(people.mediatorElsewhere)).toMatchObject([held])
  for (const who of [lead, leadElsewhere])
    expect(
      await act('leadCommissioner.prefer', { network, lead: 'ZC1', reason: 'It is there.' }, who),
    ).toMatchObject({ ok: true })
  await catchUp(county)
  const [found] = await casesOf(people.mediatorElsewhere)
  expect(found).toMatchObject({ ...held, commissionerName: 'Made-up CCG 1' })
  expect(await casesOf(mediator)).toHaveLength(1)
  const home = await ask<LmcHome>('lmc.home', undefined as never, people.mediatorElsewhere)
  expect(home.commissioners).toEqual([{ id: 'ZC2', name: 'Made-up CCG 2' }])
})
