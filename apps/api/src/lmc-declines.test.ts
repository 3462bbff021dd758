import { findAccount } from '@muster/db'
import type { LmcCase } from '@muster/domain/lmc/lmc-cases'
import type { PlaceView } from '@muster/domain/mediation/places-page'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call, refusalOf } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty, tokenOf } from './testing/made-up-county.ts'
import { groupOf, lmcOf, practiceUser } from './testing/made-up-people.ts'

const why = 'Their partners and ours fell out, in confidence.'
const today = '2019-05-06'
const [, , practice = ''] = groupOf(1, 2)
const { coordinator, lead, leadElsewhere, mediator, mediatorElsewhere } = people
let county: County
let api: RunningApi
beforeAll(async () => {
  county = await madeUpCounty()
  const [network] = county.networks[1]
  await catchUp(county)
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
  for (const [path, input, who] of [
    ['places.ask', { network, practice }, lead],
    ['places.refuse', { network, practice, reason: why }, coordinator],
    ['mediation.open', about, lead],
    ['mediation.invite', { ...about, on: today }, lead],
  ] as const)
    expect(await send(path, input, who), path).toEqual({ ok: true })
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

const about = { commissioner: 'ZC1', practice }
const send = async (path: string, input: object, who: string) =>
  (await call(api.url, path, { commandId: nextId('declines'), ...input }, who)).data
const mediate = (act: string, input: object, who: string = lead) =>
  send(`mediation.${act}`, { ...about, ...input }, who)
const refused = (data: unknown) => refusalOf({ data } as never)
const page = async (who: string) =>
  (await call(api.url, 'places.ofPractice', { practice }, who)).data as PlaceView
const ofLmc = (who: string) => call(api.url, 'mediation.ofLmc', about, who)
const casesOf = async (who: string) =>
  ((await call(api.url, 'lmc.home', undefined, who)).data as { cases: readonly LmcCase[] }).cases
const declines = { on: today, because: 'conflict' }

it('declines, and sees the case and why networks refused no more', async () => {
  expect((await ofLmc(mediator)).text).toContain(why)
  expect(refused(await mediate('decline', declines, mediatorElsewhere))).toBe('not-yours')
  expect(await mediate('decline', declines, mediator)).toEqual({ ok: true })
  expect((await ofLmc(mediator)).status).toBe(403)
  expect(await casesOf(mediator)).toEqual([])
  for (const who of [lead, practiceUser(practice)])
    expect((await page(who)).mediation).toMatchObject({
      declined: [{ name: 'Made-up LMC 1', because: 'conflict', on: today }],
      now: { stage: 'invite' },
      mayGoOnWithout: true,
    })
})

it('is followed by another committee of the programme, which is let in then', async () => {
  expect((await page(lead)).mayInvite).toEqual([{ id: lmcOf(2), name: 'Made-up LMC 2' }])
  expect((await page(practiceUser(practice))).mayInvite).toEqual([])
  expect(refused(await mediate('invite', { on: today }))).toBe('declined-already')
  expect(refused(await mediate('invite', { on: today, lmc: 'nobody' }))).toBe('no-such-committee')
  expect((await ofLmc(mediatorElsewhere)).status).toBe(403)
  expect(await mediate('invite', { on: today, lmc: lmcOf(2) })).toEqual({ ok: true })
  expect((await ofLmc(mediatorElsewhere)).text).toContain(why)
  expect(await casesOf(mediatorElsewhere)).toMatchObject([{ commissionerName: 'Made-up CCG 1' }])
  expect((await page(lead)).mediation?.mediator).toBe('Made-up LMC 2')
})

it('is gone on with by the commissioner where nobody mediates', async () => {
  const busy = { on: today, because: 'capacity' }
  expect(await mediate('decline', busy, mediatorElsewhere)).toEqual({ ok: true })
  expect(await mediate('meet', { on: today })).toEqual({ ok: true })
  expect(await mediate('close', { outcome: 'failed', note: 'Nobody moved.' })).toEqual({ ok: true })
})

it('is named anew by the support lead, with an account, and is invited from then on', async () => {
  const named = { commissioner: 'ZC1', name: 'Merged LMC' }
  expect(await send('lmc.name', named, leadElsewhere)).toMatchObject({ refusal: expect.anything() })
  expect(await send('lmc.name', named, lead)).toEqual({
    ok: true,
    lmc: { id: 'ZC1-2', name: 'Merged LMC' },
  })
  expect(refused(await send('lmc.name', named, lead))).toBe('named-already')
  expect(await findAccount(county.db, 'lmc:ZC1-2')).toMatchObject({
    name: 'Merged LMC',
    grants: [{ role: 'lmc', lmc: 'ZC1-2' }],
  })
  await county.signIn('lmc:ZC1-2')
  expect(tokenOf('lmc:ZC1-2')).toBeTruthy()
  expect(await casesOf('lmc:ZC1-2')).toEqual([])
  const home = await call(api.url, 'commissioners.home', { commissioner: 'ZC1' }, lead)
  expect(home.data).toMatchObject({ commissioner: { lmc: 'Merged LMC' } })
  // A name that another commissioner's committee has is that committee.
  expect(await send('lmc.name', { ...named, name: 'made-up lmc 2' }, lead)).toMatchObject({
    lmc: { id: lmcOf(2) },
  })
})
