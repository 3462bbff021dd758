import { listImportedFiles } from '@muster/db'
import { atLondonTime } from '@muster/domain/calendar/london-day'
import { londonDate } from '@muster/domain/ids'
import type { RegisterChangeView } from '@muster/domain/register/register-page'
import type { NetworkDetail } from '@muster/domain/views/network-view'
import { applyImport, compareReadTables, dryRunImport, moveClock } from '@muster/operations'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { registerEntries, registerFile } from './testing/later-register.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { groupOf, practiceUser, programme } from './testing/made-up-people.ts'

const reason = 'The partners retire, and the practice next door takes the patients.'
const [first = '', second = '', closed = ''] = groupOf(1, 1)
const change = `${closed}-R1`
let county: County
let api: RunningApi
let network: string
beforeAll(async () => {
  county = await madeUpCounty()
  network = county.networks[1][0]
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
  await catchUp(county)
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

const ask = (path: string, input: object, who: string | null) => call(api.url, path, input, who)
const waiting = async () =>
  (await ask('register.changes', { commissioner: 'ZC1' }, people.lead))
    .data as readonly RegisterChangeView[]
const detail = async () =>
  (await ask('networks.get', { network }, people.lead)).data as NetworkDetail
const until = async (day: string) => {
  await moveClock(county.db, programme.id, atLondonTime(londonDate(day), '09:00'))
  await catchUp(county)
}
const merges = (from: string) => ({ keep: false, outcome: 'merges', successor: second, from })
const facts = async () => (await county.db.selectFrom('event').select('position').execute()).length

it('waits for the lead with what the file says, and changes no member', async () => {
  expect((await waiting()).filter(({ standing }) => standing === 'open')).toMatchObject([
    {
      id: change,
      standing: 'open',
      says: 'The register of 5 May 2019 (made-up-register.csv, row 3) shows it as closed on 30 June 2019.',
      network: { id: network },
      mayDecide: true,
    },
  ])
  expect((await detail()).members.map(({ id }) => id)).toContain(closed)
})

it('blocks a network that is not live, and tells the practice and its network', async () => {
  const { blockers } = await detail()
  expect(blockers.filter(({ kind }) => kind === 'mergerOrClosurePending')).toMatchObject([
    { owner: 'supportLead', practice: { id: closed }, resolvedAt: null },
  ])
  const home = await ask('practices.home', { practice: closed }, practiceUser(closed))
  expect(home.data).toMatchObject({ register: [{ standing: 'open', decided: null }] })
  const page = await ask('changes.list', { network }, practiceUser(first))
  expect(page.data).toMatchObject({ register: [{ practice: closed, standing: 'open' }] })
})

it('is proposed once: the same file and the next one that says the same bring nothing', async () => {
  const before = await facts()
  const readRegister = async () => registerEntries([closed, groupOf(2, 1)[2] ?? ''])
  const by = { actor: 'national', readRegister }
  expect(await applyImport(county.db, registerFile, by)).toMatchObject({ changedAnything: false })
  const next = { ...registerFile, sha256: 'june', extractDate: londonDate('2019-05-06') }
  expect(await applyImport(county.db, next, by)).toMatchObject({
    changedAnything: true,
    report: { registerChanges: { proposed: 0, withdrawn: 0 } },
  })
  expect(await facts()).toBe(before)
})

it('is tried by a dry run that keeps nothing, and taken whole or not at all', async () => {
  const [before, files] = [await facts(), (await listImportedFiles(county.db)).length]
  const next = { ...registerFile, sha256: 'july', extractDate: londonDate('2019-05-07') }
  const more = async () => registerEntries([closed, first])
  const { report } = await dryRunImport(county.db, next, false, more)
  expect(report.registerChanges).toMatchObject({ proposed: 1, withdrawn: 1 })
  const broken = () => Promise.reject(new Error('The lists cannot be read.'))
  await expect(
    applyImport(county.db, next, { actor: 'national', readRegister: broken }),
  ).rejects.toThrow('The lists cannot be read.')
  expect(await facts()).toBe(before)
  expect(await listImportedFiles(county.db)).toHaveLength(files)
})

it('is previewed, decided for a day, and takes effect on it by itself', async () => {
  const decision = merges('2019-05-20')
  const about = { practice: closed, change }
  const preview = await ask('register.preview', { ...about, decision }, people.lead)
  expect(preview.data).toMatchObject({
    ok: true,
    consequences: {
      networks: [
        { id: network, leaves: [{ id: closed }], patients: { before: 33_000, after: 33_000 } },
      ],
    },
  })
  const decide = { ...about, commandId: nextId('register'), decision, reason }
  expect((await ask('register.decide', decide, people.lead)).data).toEqual({ ok: true })
  await catchUp(county)
  expect(
    (await detail()).blockers.filter(({ resolvedAt }) => resolvedAt === null),
  ).not.toContainEqual(expect.objectContaining({ kind: 'mergerOrClosurePending' }))
  await until('2019-05-19')
  expect((await detail()).members.map(({ id }) => id)).toContain(closed)
  await until('2019-05-20')
  const { members } = await detail()
  expect(members).toMatchObject([{ id: first }, { id: second, listSize: 22_000 }])
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})

it('tells the reason to the lead alone', async () => {
  const read = async (who: string) =>
    ((await ask('register.changes', { commissioner: 'ZC1' }, who)).data as RegisterChangeView[])[0]
      ?.reason
  expect(await read(people.lead)).toBe(reason)
  expect(await read(people.region)).toBeNull()
})

it('is undone with what it brings and a reason, and the practice is a member with its list again', async () => {
  const about = { practice: closed, change }
  const view = (await ask('register.change', about, people.lead)).data
  expect(view).toMatchObject({ standing: 'done', undo: { may: true } })
  const preview = await ask('register.previewUndo', about, people.lead)
  expect(preview.data).toMatchObject({
    ok: true,
    consequences: { networks: [{ id: network, joins: [{ id: closed }], membersAfter: 3 }] },
    stays: expect.arrayContaining([expect.stringContaining('stays paid')]),
  })
  const why = 'The two practices did not merge after all.'
  const undo = { ...about, commandId: nextId('undo'), reason: why }
  expect((await ask('register.undo', undo, people.lead)).data).toEqual({ ok: true })
  await catchUp(county)
  const { members } = await detail()
  expect(members).toMatchObject([
    { id: first },
    { id: second, listSize: 11_000 },
    { id: closed, listSize: 11_000 },
  ])
  expect((await ask('register.change', about, people.lead)).data).toMatchObject({
    standing: 'undone',
    reason: why,
    undo: null,
    mayDecide: true,
  })
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})
