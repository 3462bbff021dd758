import { atLondonTime } from '@muster/domain/calendar/london-day'
import { londonDate } from '@muster/domain/ids'
import type { OutsideView } from '@muster/domain/outside/outside-page'
import type { RegisterFile } from '@muster/domain/outside/register-file'
import { compareReadTables, moveClock } from '@muster/operations'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { programme } from './testing/made-up-people.ts'

let county: County
let api: RunningApi
beforeAll(async () => {
  county = await madeUpCounty()
  api = await startApi({ databaseUrl: county.url, poolSize: 6, host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

const ask = (path: string, input: object, who: keyof typeof people) =>
  call(api.url, path, input, people[who])
const request = 'networkCode'
/** By the support lead of the side, about its approved group. */
const send = (path: string, side: 1 | 2, input: object) =>
  ask(
    path,
    { commandId: nextId('outside'), network: county.networks[side][1], request, ...input },
    side === 1 ? 'lead' : 'leadElsewhere',
  )
const codeOf = async () => {
  const { data } = await ask('outside.ofCommissioner', { commissioner: 'ZC1' }, 'lead')
  return (data as OutsideView[]).find(
    (one) => one.network === county.networks[1][1] && one.request === request,
  )
}
const until = async (day: string) => {
  await moveClock(county.db, programme.id, atLondonTime(londonDate(day), '09:00'))
  await catchUp(county)
}

it('is prepared as a file before anybody is asked', async () => {
  const file = (await ask('outside.registerFile', { commissioner: 'ZC1' }, 'lead')).data
  expect(file as RegisterFile).toMatchObject({
    format: 'muster/register-changes',
    commissioner: { code: 'ZC1' },
  })
  expect((await codeOf())?.status).toBe('toAsk')
})

it('is late for the other side by its own clock, and somebody answers for it', async () => {
  const asked = { askedOn: '2019-05-06', promisedFor: '2019-05-08' }
  expect((await send('outside.ask', 1, asked)).data).toEqual({ ok: true })
  expect((await send('outside.ask', 2, { askedOn: '2019-05-06' })).data).toEqual({ ok: true })
  await until('2019-05-09')
  expect(await codeOf()).toMatchObject({
    status: 'asked',
    clock: { owed: 'answer', until: '2019-05-08', late: true },
  })
  const { data } = await ask('networks.get', { network: county.networks[1][1] }, 'lead')
  const { blockers } = data as { blockers: { label: string; resolvedAt: number | null }[] }
  expect(blockers.filter(({ resolvedAt }) => resolvedAt === null)).toMatchObject([
    { label: 'The network code is not issued' },
  ])
})

it('gives one code to one network, however many ask at once', async () => {
  const code = { answeredOn: '2019-05-09', code: 'U54321' }
  const both = await Promise.all([send('outside.answer', 1, code), send('outside.answer', 2, code)])
  const accepted = both.filter(({ data }) => (data as { ok: boolean }).ok)
  expect(accepted).toHaveLength(1)
  const again = await Promise.all([
    send('outside.answer', 1, code),
    send('outside.answer', 2, code),
  ])
  const refused = again.find(({ data }) => !(data as { ok: boolean }).ok)
  expect(refused?.data).toMatchObject({
    refusal: { code: 'code-taken', field: 'code', facts: { code: 'U54321' } },
  })
})

it('closes the blocker when the code comes, and the read tables follow', async () => {
  await send('outside.answer', 1, { answeredOn: '2019-05-09', code: 'U11111' })
  await catchUp(county)
  expect(await codeOf()).toMatchObject({
    status: 'answered',
    code: 'U11111',
    clock: { owed: 'confirmation', late: false },
  })
  const { data } = await ask('networks.get', { network: county.networks[1][1] }, 'lead')
  const { blockers } = data as { blockers: { resolvedAt: number | null }[] }
  expect(blockers.filter(({ resolvedAt }) => resolvedAt === null)).toEqual([])
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})
