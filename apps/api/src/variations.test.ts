import { atLondonTime } from '@muster/domain/calendar/london-day'
import { londonDate } from '@muster/domain/ids'
import type { VariationFile } from '@muster/domain/variation/variation-file'
import type { VariationsPage } from '@muster/domain/variation/variation-page'
import type { StepView } from '@muster/domain/views/step-view'
import { compareReadTables, moveClock, type ServedVariation } from '@muster/operations'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { groupOf, programme } from './testing/made-up-people.ts'

const commissioner = 'ZC1'
const [served = '', unserved = '', undecided = ''] = groupOf(1, 2)
let county: County
let api: RunningApi
beforeAll(async () => {
  county = await madeUpCounty()
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

const ask = (path: string, input: object, who: keyof typeof people) =>
  call(api.url, path, input, people[who])
const serve = (input: object, who: keyof typeof people = 'lead') =>
  ask('variations.serve', { commandId: nextId('serve'), commissioner, ...input }, who)
const rowOf = async (practice: string) =>
  ((await ask('variations.list', { commissioner }, 'lead')).data as VariationsPage).rows.find(
    (one) => one.practice === practice,
  )
const signing = { step: 'D8', practice: served, network: '' }
const stepOf = async () =>
  (await ask('steps.get', signing, 'memberOfAnotherNetwork')).data as StepView
const sign = (version: string) =>
  ask(
    'steps.complete',
    {
      commandId: nextId('sign'),
      ...signing,
      contribution: {
        kind: 'sign',
        version,
        answer: { signatory: 'A made-up partner', authority: 'partner', authorised: true },
      },
    },
    'memberOfAnotherNetwork',
  )
const twoWeeks = { noticeOn: '2019-05-06', effectiveOn: '2019-07-01' }

it('serves many at once or nobody, and says who stands in the way', async () => {
  signing.network = county.networks[1][1]
  const refused = await serve({ practices: [unserved, undecided], ...twoWeeks })
  expect(refused.data).toMatchObject({
    ok: false,
    refusal: { code: 'not-in-a-network', facts: { practice: undecided } },
  })
  expect(await rowOf(unserved)).toMatchObject({ status: 'toServe', servedAt: null })
  const short = { practices: [unserved], noticeOn: '2019-05-06', effectiveOn: '2019-05-10' }
  expect((await serve(short)).data).toMatchObject({ refusal: { code: 'notice-too-short' } })
  const why = 'The contract ends before.'
  expect((await serve({ ...short, shortNotice: why })).data).toEqual({ ok: true, served: 1 })
  expect(await rowOf(unserved)).toMatchObject({ status: 'served', effectiveOn: '2019-05-10' })
})

it('shows the practice its own document, and the others nothing of it', async () => {
  const { data } = await ask('variations.document', { practice: served }, 'memberOfAnotherNetwork')
  const page = data as ServedVariation
  expect(page.notice).toMatchObject({
    practice: { code: served },
    network: { id: signing.network },
    commissioner: { code: commissioner },
    daysGiven: 56,
  })
  expect(page.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect((await stepOf()).document).toMatchObject({ version: page.version, text: page.notice })
  const other = await ask('variations.document', { practice: served }, 'fellowMember')
  expect(other.status).toBe(403)
})

it('is signed as it was served; another notice is signed again', async () => {
  const first = (await stepOf()).document?.version ?? ''
  expect((await sign('0000000000000000')).data).toMatchObject({
    refusal: { code: 'version-changed' },
  })
  expect((await sign(first)).data).toMatchObject({ ok: true })
  expect(await rowOf(served)).toMatchObject({ status: 'signed', late: null, version: first })
  await serve({ practices: [served], noticeOn: '2019-05-06', effectiveOn: '2019-06-20' })
  const { document, task } = await stepOf()
  expect(document?.version).not.toBe(first)
  expect(document?.sinceSigned?.changes).toMatchObject([
    { field: 'effectiveOn', before: '2019-07-01', now: '2019-06-20' },
  ])
  expect(task.status).not.toBe('done')
  expect((await sign(document?.version ?? '')).data).toMatchObject({ ok: true })
})

it('holds up nobody but the practice that is late', async () => {
  await moveClock(county.db, programme.id, atLondonTime(londonDate('2019-06-21'), '09:00'))
  await catchUp(county)
  expect(await rowOf(served)).toMatchObject({ status: 'effective', paymentHeld: false, late: null })
  expect(await rowOf(unserved)).toMatchObject({ late: 'signature', paymentHeld: true })
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})

it('is a file whose columns say what they hold', async () => {
  const file = (await ask('variations.file', { commissioner }, 'lead')).data as VariationFile
  const names = file.columns.map(({ name }) => name)
  expect(file).toMatchObject({ format: 'muster/contract-variations', formatVersion: 1 })
  for (const row of file.rows) expect(Object.keys(row).sort()).toEqual(names.toSorted())
  expect(file.rows.find((row) => row.practiceCode === served)).toMatchObject({
    status: 'effective',
    signedOn: '2019-05-06',
    participationHeld: false,
  })
})
