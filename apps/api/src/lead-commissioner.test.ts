import type { LeadPage } from '@muster/domain/lead-commissioner/lead-page'
import type { LeadHome } from '@muster/domain/views/home-views'
import type { TimelinePage } from '@muster/domain/views/network-view'
import { compareReadTables } from '@muster/operations'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { acrossTheLine, straddling } from './testing/across-the-line.ts'
import { call, refusalOf } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { crossing, practiceUser, programme } from './testing/made-up-people.ts'

let county: County
let api: RunningApi
beforeAll(async () => {
  county = await madeUpCounty()
  await acrossTheLine(county)
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

type Who = keyof typeof people
const network = straddling
const ask = async <T>(path: string, who: Who, input: object = { network }) =>
  (await call(api.url, path, input, people[who])).data as T
const send = (path: string, who: Who, lead: string, reason?: string) =>
  call(
    api.url,
    `leadCommissioner.${path}`,
    { commandId: nextId(path), network, lead, ...(reason ? { reason } : {}) },
    people[who],
  )
const page = (who: Who) => ask<LeadPage>('leadCommissioner.get', who)
const home = (who: Who, commissioner: string) =>
  ask<LeadHome>('commissioners.home', who, { commissioner })
const listed = async (who: Who) =>
  (await ask<{ id: string }[]>('networks.list', who, {})).map(({ id }) => id)

it('shows each side what the other says and why, and the practices only that', async () => {
  const said = (await page('leadElsewhere')).concerned.map(({ id, says }) => [id, says?.reason])
  expect(said).toEqual([
    ['ZC1', 'Why side 1 should lead, between commissioners'],
    ['ZC2', 'Why side 2 should lead, between commissioners'],
  ])
  const member = await call(
    api.url,
    'leadCommissioner.get',
    { network },
    practiceUser(crossing[0] ?? ''),
  )
  expect(member.text).not.toContain('between commissioners')
  expect(member.data).toMatchObject({ settled: null, lead: { id: 'ZC1' }, speaksFor: null })
})

it('is counted at home by the side that does not lead', async () => {
  const { shared, networks } = await home('leadElsewhere', 'ZC2')
  expect(networks.map(({ id }) => id)).not.toContain(network)
  expect(shared).toMatchObject([
    { network, leadName: 'Made-up CCG 1', ledHere: false, settled: false, ownPractices: 1 },
  ])
  expect((await home('lead', 'ZC1')).shared).toMatchObject([{ network, ledHere: true }])
})

it('moves with the region’s decision to the lists of the commissioner that leads', async () => {
  expect(refusalOf(await send('decide', 'region', 'ZC9', 'No such place.'))).toBe('not-concerned')
  const decided = await send('decide', 'region', 'ZC2', 'Most of the patients live there.')
  expect(decided.data).toEqual({ ok: true, lead: 'ZC2', settled: true })
  expect(await listed('lead')).not.toContain(network)
  expect(await listed('leadElsewhere')).toContain(network)
  expect(await page('lead')).toMatchObject({
    lead: { id: 'ZC2' },
    settled: { how: 'region', reason: 'Most of the patients live there.' },
  })
  const told = await ask<TimelinePage>('networks.timeline', 'lead')
  expect(told.entries.map(({ text }) => text)).toContain(
    'The region decided: Made-up CCG 2 leads, no longer Made-up CCG 1',
  )
  await catchUp(county)
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})

it('goes back when both agree on it, and to nobody else', async () => {
  expect(refusalOf(await send('prefer', 'lead', 'ZC2'))).toBe('said-already')
  expect(refusalOf(await send('prefer', 'leadElsewhere', 'ZC1'))).toBe('reason-missing')
  const one = await send('prefer', 'leadElsewhere', 'ZC1', 'They have the staff for it.')
  expect(one.data).toEqual({ ok: true, lead: 'ZC2', settled: true })
  const both = await send('prefer', 'lead', 'ZC1', 'We have the staff for it.')
  expect(both.data).toEqual({ ok: true, lead: 'ZC1', settled: true })
  expect(await listed('lead')).toContain(network)
  await catchUp(county)
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})

it('is nothing to a network of one commissioner', async () => {
  expect(await ask('leadCommissioner.get', 'lead', { network: county.networks[1][0] })).toBeNull()
})
