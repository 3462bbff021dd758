import { atLondonTime } from '@muster/domain/calendar/london-day'
import { commissionerId, londonDate } from '@muster/domain/ids'
import type { LeadPage } from '@muster/domain/lead-commissioner/lead-page'
import type { RegisterEntry } from '@muster/domain/register/register-entry'
import type { RegisterChangeView } from '@muster/domain/register/register-page'
import { applyImport, compareReadTables, moveClock } from '@muster/operations'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call, refusalOf } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { closedPractices, registerEntries, registerFile } from './testing/later-register.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { aloneOf, groupOf, practiceUser, programme } from './testing/made-up-people.ts'

const reason = 'The boundary of the two commissioners was redrawn.'
const [member = '', another = ''] = groupOf(1, 1)
const alone = aloneOf(1)
const theirs = aloneOf(2)
let county: County
let api: RunningApi
let network: string
beforeAll(async () => {
  county = await madeUpCounty()
  network = county.networks[1][0]
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
  await catchUp(county)
  const readRegister = async () => registerEntries(closedPractices).map(redrawn)
  const file = { ...registerFile, sha256: 'redrawn', extractDate: londonDate('2019-05-06') }
  await applyImport(county.db, file, { actor: 'national', readRegister })
  await catchUp(county)
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

/** Two members of one network and a practice by itself are under the other side; one code is nobody's. */
function redrawn(entry: RegisterEntry): RegisterEntry {
  const since = londonDate('2019-05-01')
  if (entry.code === groupOf(1, 2)[0])
    return { ...entry, commissioner: { code: commissionerId('13Q'), name: null, since } }
  if (entry.code === theirs)
    return { ...entry, commissioner: { code: commissionerId('ZC1'), name: 'Made-up CCG 1', since } }
  if (![member, another, alone].includes(entry.code)) return entry
  const code = commissionerId('ZC2')
  return { ...entry, commissioner: { code, name: 'Made-up CCG 2', since } }
}

type Who = keyof typeof people
const ask = async <T>(path: string, who: Who, input: object) =>
  (await call(api.url, path, input, people[who])).data as T
const changeOf = (practice: string) => ({ practice, change: `${practice}-R1` })
const moves = (from: string) => ({ keep: false, outcome: 'moves', from })
const decide = (who: Who, practice: string, from: string, also: readonly string[] = []) =>
  call(
    api.url,
    'register.decide',
    { ...changeOf(practice), commandId: nextId('moves'), decision: moves(from), also, reason },
    people[who],
  )
const read = async (who: Who, practice: string) =>
  (await call(api.url, 'practices.home', { practice }, people[who])).status
const until = async (day: string) => {
  await moveClock(county.db, programme.id, atLondonTime(londonDate(day), '09:00'))
  await catchUp(county)
}

it('waits for the lead of the commissioner that they belong to, with those that go the same way', async () => {
  const waiting = await ask<RegisterChangeView[]>('register.changes', 'lead', {
    commissioner: 'ZC1',
  })
  const found = waiting.find(({ practice }) => practice === member)
  expect(found).toMatchObject({
    kind: 'moved',
    standing: 'open',
    mayDecide: true,
    commissioner: { code: 'ZC2' },
    says: expect.stringContaining('has it under Made-up CCG 2 (ZC2) since 1 May 2019.'),
  })
  expect(found?.together.map(({ id }) => id).sort()).toEqual([alone, another].sort())
})

it('shows which network crosses the line then, who says who leads, and who has to be covered', async () => {
  const about = { ...changeOf(member), decision: moves('2019-05-20'), also: [alone] }
  expect(await ask('register.preview', 'lead', about)).toMatchObject({
    ok: true,
    move: {
      to: { id: 'ZC2' },
      patients: 22_000,
      uncovered: [{ id: alone }],
      networks: [
        {
          id: network,
          crosses: { before: false, after: true },
          toAgree: [{ id: 'ZC1' }, { id: 'ZC2' }],
        },
      ],
    },
  })
})

it('is not for the one that gains it, and not for a code that is no commissioner', async () => {
  expect(refusalOf(await decide('leadElsewhere', member, '2019-05-20'))).toBe('not-yours')
  const hub = groupOf(1, 2)[0] ?? ''
  expect(refusalOf(await decide('lead', hub, '2019-05-20'))).toBe('unknown-commissioner')
})

it('takes effect on the day decided: one sees it no more, the other does, and the tables say so', async () => {
  expect((await decide('lead', member, '2019-05-20', [alone])).data).toEqual({ ok: true })
  await until('2019-05-19')
  expect([await read('lead', alone), await read('leadElsewhere', alone)]).toEqual([200, 403])
  await until('2019-05-20')
  expect([await read('lead', alone), await read('leadElsewhere', alone)]).toEqual([403, 200])
  // Its network is led from where it was, so both see what they share.
  expect([await read('lead', member), await read('leadElsewhere', member)]).toEqual([200, 200])
  expect(
    (await call(api.url, 'practices.home', { practice: member }, practiceUser(member))).status,
  ).toBe(200)
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})

it('asks both commissioners who leads the network that crosses their line', async () => {
  const page = await ask<LeadPage>('leadCommissioner.get', 'leadElsewhere', { network })
  expect(page).toMatchObject({ lead: { id: 'ZC1' }, settled: null, speaksFor: 'ZC2' })
})

it('is told as it was then: the past of a commissioner has the practices that it had', async () => {
  const then = atLondonTime(londonDate('2019-05-19'), '09:00')
  const past = async (commissioner: string, who: Who) =>
    JSON.stringify(await ask('commissioners.home', who, { commissioner, asOf: then }))
  expect(await past('ZC1', 'lead')).toContain(alone)
  expect(await past('ZC2', 'leadElsewhere')).not.toContain(alone)
})

it('lets whoever decided it read what was decided, and nobody decide it again', async () => {
  expect(await ask('register.change', 'lead', changeOf(alone))).toMatchObject({
    standing: 'done',
    decided: 'It belongs to Made-up CCG 2 (ZC2) from 20 May 2019.',
    mayDecide: false,
  })
})

it('is undone by the one that has it now, and belongs to the former one again', async () => {
  const undo = async (who: Who) =>
    await call(
      api.url,
      'register.undo',
      { ...changeOf(alone), commandId: nextId('undo'), reason: 'The boundary stays where it was.' },
      people[who],
    )
  expect(await ask('register.previewUndo', 'leadElsewhere', changeOf(alone))).toMatchObject({
    ok: true,
    move: { from: { id: 'ZC2' }, to: { id: 'ZC1' }, uncovered: [{ id: alone }] },
  })
  expect(refusalOf(await undo('lead'))).toBe('not-yours')
  expect((await undo('leadElsewhere')).data).toEqual({ ok: true })
  await catchUp(county)
  expect([await read('lead', alone), await read('leadElsewhere', alone)]).toEqual([200, 403])
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})

it('goes the other way as well', async () => {
  expect((await decide('leadElsewhere', theirs, '2019-05-20')).data).toEqual({ ok: true })
  await catchUp(county)
  expect([await read('lead', theirs), await read('leadElsewhere', theirs)]).toEqual([200, 403])
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})
