import type { PracticeHome } from '@muster/domain/views/home-views'
import type { TimelinePage } from '@muster/domain/views/network-view'
import type { PeoplePage } from '@muster/domain/views/people-page'
import type { StepView } from '@muster/domain/views/step-view'
import { compareReadTables } from '@muster/operations'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { agreementSigned } from './testing/agreement-signed.ts'
import { call } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { groupOf, practiceUser, programme } from './testing/made-up-people.ts'

const members = groupOf(1, 1)
const [first = '', second = '', third = ''] = members
const reason = 'The other practices have asked for another day.'
let county: County
let api: RunningApi
let network: string
beforeAll(async () => {
  county = await madeUpCounty()
  network = county.networks[1][0]
  await agreementSigned(county, 1)
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
}, 60_000)
afterAll(async () => {
  await api.stop()
  await county.close()
})

const ask = (path: string, input: object, who: string) => call(api.url, path, input, who)
const complete = (who: string, step: string, contribution: object, practice?: string) =>
  ask(
    'steps.complete',
    { commandId: nextId('vary'), step, network, ...(practice ? { practice } : {}), contribution },
    who,
  )
const stepSeen = async (who: string, step: string, practice?: string) =>
  (await ask('steps.get', { step, network, ...(practice ? { practice } : {}) }, who))
    .data as StepView
const signing = (practice: string) => stepSeen(practiceUser(practice), 'G10', practice)
const variation = async (practice: string) => (await signing(practice)).variations[0]
const agreement = async (who: string) => {
  const { agreements } = (await ask('networks.people', { network }, who)).data as PeoplePage
  return agreements.find(({ step }) => step === 'G10')
}
const sign = async (practice: string) =>
  complete(
    practiceUser(practice),
    'G10',
    {
      kind: 'sign',
      version: (await variation(practice))?.version ?? '',
      answer: { signatory: `Partner of ${practice}`, authority: 'partner', authorised: true },
    },
    practice,
  )

it('puts a change of a schedule forward that others rely on, and leaves what was signed in force', async () => {
  const { allowed, prefilled, follows } = await stepSeen(practiceUser(first), 'G4')
  expect(allowed).toEqual(['vary'])
  expect(follows.join(' ')).toContain('binds them until the variation is signed')
  const answer = { ...prefilled, payDay: 20 }
  const anew = await complete(practiceUser(first), 'G4', { kind: 'propose', answer })
  expect(anew.data).toMatchObject({ refusal: { code: 'relied-on' } })
  const by = await complete(practiceUser(second), 'G4', { kind: 'vary', answer })
  expect(by.data).toMatchObject({ refusal: { code: 'not-yours' } })
  const put = await complete(practiceUser(first), 'G4', { kind: 'vary', answer })
  expect(put.data).toMatchObject({ ok: true, next: expect.stringContaining('3 practices') })
  expect((await agreement(people.lead))?.signatures.map(({ standing }) => standing)).toEqual(
    members.map(() => 'signed'),
  )
})

it('is not signed while members are in dispute about the part', async () => {
  expect((await sign(second)).data).toMatchObject({ refusal: { code: 'part-in-dispute' } })
  expect((await agreement(people.lead))?.variations).toMatchObject([{ standing: 'disputed' }])
  const settled = { dispute: 'dispute-1', outcome: 'settled', note: 'We have talked.' }
  const closed = { commandId: nextId('settled'), network, ...settled }
  expect((await ask('disputes.close', closed, people.lead)).data).toMatchObject({ ok: true })
})

it('shows the members the difference, and the others how far it has come', async () => {
  const seen = await variation(second)
  expect(seen?.changes).toMatchObject([{ step: 'G4', field: 'payDay', before: 10, now: 20 }])
  expect(seen).toMatchObject({ maySign: true, mayWithdraw: false, standing: 'open' })
  const home = (await ask('practices.home', { practice: second }, practiceUser(second))).data
  expect((home as PracticeHome).variationsToSign).toMatchObject([{ step: 'G10', late: false }])
  expect((await stepSeen(people.lead, 'G4')).variations).toMatchObject([
    { changes: [], given: {}, mayWithdraw: true },
  ])
  expect((await agreement(people.lead))?.variations).toMatchObject([
    { standing: 'open', missing: [{ id: first }, { id: second }, { id: third }] },
  ])
})

it('tells why a member will not sign to the commissioner, and to no other member', async () => {
  const version = (await variation(third))?.version
  const said = { kind: 'declineVariation', version, reason: 'We were not asked.' }
  expect((await complete(practiceUser(third), 'G10', said, third)).data).toMatchObject({ ok: true })
  expect((await variation(second))?.declined).toMatchObject([{ id: third, reason: null }])
  expect((await stepSeen(people.lead, 'G4')).variations[0]?.declined).toMatchObject([
    { id: third, reason: 'We were not asked.' },
  ])
})

it('is withdrawn, and another is signed by every member: who, when, on whose authority', async () => {
  const version = (await variation(first))?.version
  const withdrawn = { kind: 'withdrawVariation', version, reason }
  expect((await complete(practiceUser(first), 'G4', withdrawn)).data).toMatchObject({ ok: true })
  expect((await stepSeen(practiceUser(third), 'G4')).variations).toMatchObject([
    { standing: 'withdrawn', reason },
  ])
  const { prefilled } = await stepSeen(practiceUser(first), 'G4')
  const answer = { ...prefilled, payDay: 25 }
  await complete(practiceUser(first), 'G4', { kind: 'vary', answer })
  const before = (await signing(first)).document?.version
  for (const practice of members) expect((await sign(practice)).data).toMatchObject({ ok: true })
  await catchUp(county)
  const { document, variations } = await signing(second)
  expect(document?.version).not.toBe(before)
  expect(document?.signed).toMatchObject(
    members.map((practice) => ({
      practice,
      version: document?.version,
      given: { signatory: `Partner of ${practice}` },
    })),
  )
  expect(variations.find(({ standing }) => standing === 'made')?.made).toBe(document?.version)
  expect((await stepSeen(practiceUser(third), 'G4')).prefilled).toMatchObject({ payDay: 25 })
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})

it('keeps all of it in the history, without the words', async () => {
  const { entries } = (await ask('networks.timeline', { network }, people.lead))
    .data as TimelinePage
  const told = entries.map(({ text }) => text).filter((text) => text.includes('variation'))
  expect(told.join('\n')).toMatch(/in force, version/)
  expect(told.join('\n')).toMatch(/was withdrawn/)
  expect(told.join('\n')).not.toContain('We were not asked')
})

it('takes rows of words as any answer, and bank details in none of them', async () => {
  const body = { name: 'Made-up Pharmacy', kind: 'pharmacy', work: 'Medicines reviews' }
  const answer = (work: string) => ({ outside: 'named', bodies: [{ ...body, work }] })
  const put = (kind: string, work: string) =>
    complete(practiceUser(first), 'G8', { kind, answer: answer(work) })
  // Nothing rests on it yet, so it is still changed on its own step.
  expect((await put('vary', body.work)).data).toMatchObject({ refusal: { code: 'answered-anew' } })
  expect((await put('propose', 'Paid to 20-00-00, 55779911')).data).toMatchObject({
    refusal: { code: 'bank-details' },
  })
  expect((await put('propose', body.work)).data).toMatchObject({ ok: true })
  const { proposal } = await stepSeen(practiceUser(second), 'G8')
  expect(proposal?.answer).toMatchObject(answer(body.work))
})
