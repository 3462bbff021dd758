import { openDatabase, saveAccounts, saveSession } from '@muster/db'
import { atLondonTime } from '@muster/domain/calendar/london-day'
import type { PublishedPractice } from '@muster/domain/facts/published-practice'
import { commissionerId, londonDate, practiceId, programmeId, stepId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { openProgramme } from '@muster/operations'
import { freshDatabase } from '@muster/test-platform'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'

/** The programme of 2019 with one more step: nothing but this entry is new. */
const withOneMoreStep: Programme = {
  ...networkContract2019,
  id: programmeId('des-2019-and-one'),
  steps: [
    ...networkContract2019.steps,
    {
      id: stepId('F10'),
      title: 'Name a contact for the programme',
      phase: 'form',
      scope: 'practice',
      completion: { how: 'answer', by: 'practice' },
      evidence: [
        {
          kind: 'text',
          id: 'contact',
          label: 'Who is the contact?',
          audience: 'commissioner',
          maximumLength: 100,
        },
        { kind: 'yesNo', id: 'weekly', label: 'Can they join a weekly call?' },
      ],
      accept: [{ rule: 'filled' }],
      after: [],
      days: 2,
      dueOffset: -80,
      whenLate: { effect: 'chase' },
      remindWorkingDaysBefore: [1],
      blockers: [],
      why: 'So that questions reach somebody who can answer them.',
      source: 'Made up for a test',
    },
  ],
}

const practice: PublishedPractice = {
  code: practiceId('Z90001'),
  name: 'Made-up Surgery',
  postcode: null,
  commissioner: commissionerId('Z9X'),
  active: true,
  laterStatus: null,
  contractType: 'GMS',
  listSize: 9_000,
  weightedList: 9_000,
  rurality: null,
  latitude: null,
  longitude: null,
  sources: {},
}

let api: RunningApi
let db: ReturnType<typeof openDatabase>

beforeAll(async () => {
  const url = await freshDatabase()
  db = openDatabase({ url, poolSize: 2 })
  const programme = withOneMoreStep
  await openProgramme(db, {
    programme,
    clock: { kind: 'stepped', at: atLondonTime(londonDate('2019-04-02'), '09:00') },
    commissioners: [
      {
        id: practice.commissioner,
        facts: {
          name: 'Made-up CCG',
          stp: 'Made-up STP',
          region: 'Z9',
          regionName: 'Made-up region',
          model: 'full',
          modelAssumed: false,
          gapPolicy: 'holdAll',
        },
      },
    ],
    practices: [practice],
    actor: 'test',
  })
  await saveAccounts(db, [
    {
      id: 'p',
      name: 'Practice manager',
      grants: [{ role: 'practice', practice: practice.code }],
      programme: programme.id,
      story: null,
    },
  ])
  await saveSession(db, 'token', 'p')
  api = await startApi({ databaseUrl: url, poolSize: 4, host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await api.stop()
  await db.destroy()
})

/** What the questions below read of an answer. */
interface Body {
  readonly result: {
    readonly data: {
      readonly tasks: unknown
      readonly evidence: readonly { readonly id: string }[]
      readonly prefilled: unknown
    }
  }
}
const headers = { cookie: 'muster-session=token', 'content-type': 'application/json' }
const read = async (path: string, input: object) => {
  const answer = await fetch(
    `${api.url}/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`,
    { headers },
  )
  return ((await answer.json()) as Body).result.data
}
const send = async (path: string, input: object) => {
  const answer = await fetch(`${api.url}/trpc/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(input),
  })
  return ((await answer.json()) as Body).result.data
}
const attempt = (commandId: string, answer: object) =>
  send('steps.complete', {
    commandId,
    step: 'F10',
    practice: practice.code,
    contribution: { kind: 'answer', answer },
  })

it('offers a step that exists only as data, with its form, and completes it', async () => {
  const home = await read('practices.home', { practice: practice.code })
  expect(home.tasks).toContainEqual(
    expect.objectContaining({ step: 'F10', status: 'toDo', due: '2019-04-12' }),
  )
  const page = await read('steps.get', { step: 'F10', practice: practice.code })
  expect(page.evidence.map(({ id }) => id)).toEqual(['contact', 'weekly'])

  const refused = await attempt('added-step-1', { weekly: true })
  expect(refused).toMatchObject({ ok: false, refusal: { field: 'contact' } })
  const done = await attempt('added-step-2', { contact: 'The practice manager', weekly: true })
  expect(done).toMatchObject({ ok: true, task: { step: 'F10', status: 'done' } })
  const after = await read('steps.get', { step: 'F10', practice: practice.code })
  expect(after.prefilled).toEqual({ contact: 'The practice manager', weekly: true })
})
