import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { practiceId } from '../ids.ts'
import type { Field } from '../programme/field.ts'
import { networkContract2019 } from '../programme/reference-2019/network-contract-2019.ts'
import { answerProblems, checkAnswer } from './check-answer.ts'
import { prefilledAnswer } from './prefilled-answer.ts'
import type { AnswerContext } from './raw-answer.ts'
import { tidyAnswer } from './tidy-answer.ts'

const evidenceOf = (id: string) =>
  networkContract2019.steps.find((step) => step.id === id)?.evidence ?? []

const problem = (field: Field, value: unknown, context: AnswerContext = {}) =>
  checkAnswer([field], { [field.id]: value }, context)?.message ?? null

const base = { id: 'q', label: 'Question' } as const
const text: Field = { ...base, kind: 'text', audience: 'members', maximumLength: 10 }
const person: Field = { ...base, kind: 'person', audience: 'network' }
const number: Field = { ...base, kind: 'number', minimum: 1, maximum: 2_000, whole: true }
const codes = ['A81001', 'A81002'].map(practiceId)

describe('each kind of question', () => {
  test.each<[string, Field, unknown, AnswerContext?]>([
    ['text', text, 'words'],
    ['stored text', text, { ref: 'r', digest: 'd' }],
    ['a code', { ...text, pattern: { matches: 'U\\d{5}', says: 'a code' } }, 'U12345'],
    ['a person', person, { name: 'Made Up', registration: 'GMC 1234567' }],
    ['a stored person', person, { ref: 'r', digest: 'd' }],
    ['a number', number, 2_000],
    ['a date', { ...base, kind: 'date' }, '2020-02-29'],
    ['yes or no', { ...base, kind: 'yesNo' }, false],
    ['a statement', { ...base, kind: 'statement' }, true],
    ['a practice', { ...base, kind: 'practice', among: 'members' }, 'A81001', { members: codes }],
    ['practices', { ...base, kind: 'practices', among: 'members' }, ['A81002'], { members: codes }],
    ['members', { ...base, kind: 'members' }, ['A81001']],
    ['shares', { ...base, kind: 'shares' }, { A81001: 3_333, A81002: 6_667 }, { members: codes }],
    ['a file', { ...base, kind: 'file', accepts: [] }, 'a'.repeat(64)],
    ['interests', { ...base, kind: 'interests' }, { m1: ['A81001'], m2: [] }],
  ])('takes %s', (_, field, value, context) => expect(problem(field, value, context)).toBeNull())

  test.each<[string, Field, unknown, RegExp, AnswerContext?]>([
    ['nothing', text, undefined, /enter an answer/],
    ['blanks', text, '   ', /enter an answer/],
    ['null', text, null, /enter text/],
    ['too much text', text, 'eleven char', /10 characters or fewer; you have 11/],
    ['half a character', text, '\ud800', /cannot be printed/],
    ['a control character', text, 'a\u0000b', /cannot be printed/],
    ['a wrong code', { ...text, pattern: { matches: 'U\\d{5}', says: 'a U' } }, 'XU12345', /a U/],
    ['a half reference', text, { ref: 'r' }, /enter text/],
    [
      'a person without registration',
      person,
      { name: 'Made Up', registration: ' ' },
      /registration/,
    ],
    ['a person with more', person, { name: 'A', registration: '1', age: 3 }, /nothing else/],
    ['a number as text', number, '5', /enter a number/],
    ['no number', number, Number.NaN, /enter a number/],
    ['a fraction', number, 1.5, /whole number/],
    ['too few', number, 0, /1 or more/],
    ['too many', number, 2_001, /2,000 or less/],
    ['no date', { ...base, kind: 'date' }, '2019-02-29', /real date/],
    ['another century', { ...base, kind: 'date' }, '0019-05-14', /year/],
    ['an unknown choice', { ...base, kind: 'choice', options: [] }, 'x', /one of the answers/],
    ['a word for yes', { ...base, kind: 'yesNo' }, 'true', /yes or no/],
    ['an open box', { ...base, kind: 'statement' }, false, /tick the box/],
    ['a small code', { ...base, kind: 'practice', among: 'own' }, 'a81001', /practice code/],
    [
      'another practice',
      { ...base, kind: 'practice', among: 'own' },
      'A81001',
      /A81002/,
      { own: practiceId('A81002') },
    ],
    [
      'a stranger',
      { ...base, kind: 'practice', among: 'members' },
      'A81009',
      /not a member/,
      { members: codes },
    ],
    ['nobody', { ...base, kind: 'members' }, [], /at least one/],
    ['a practice twice', { ...base, kind: 'members' }, ['A81001', 'A81001'], /twice/],
    ['a crowd', { ...base, kind: 'members' }, Array.from({ length: 201 }, () => 'A81001'), /200/],
    ['half a share', { ...base, kind: 'shares' }, { A81001: 0.5 }, /two decimals/],
    ['a share short', { ...base, kind: 'shares' }, { A81001: 1 }, /A81002/, { members: codes }],
    ['no digest', { ...base, kind: 'file', accepts: [] }, 'map.pdf', /upload/],
    ['a list of interests', { ...base, kind: 'interests' }, ['A81001'], /interests/],
  ])('refuses %s', (_, field, value, message, context) => {
    expect(problem(field, value, context)).toMatch(message)
  })
})

describe('a whole form', () => {
  test('asks only what earlier answers lead to', () => {
    const form = evidenceOf('F4')
    const answer = { description: 'Two wards', onePiece: true, crosses: false }
    expect(answerProblems(form, answer)).toEqual([])
    expect(checkAnswer(form, { ...answer, crosses: true })?.field).toBe('crossing')
    expect(checkAnswer(form, { ...answer, crossing: 'A branch' })?.code).toBe('answer-not-asked')
  })

  test('chooses the coordinator from the members it names itself', () => {
    const answer = { members: ['A81001'], coordinator: 'A81002' }
    expect(checkAnswer(evidenceOf('F3'), answer)?.message).toContain('A81002 is not a member')
  })

  test('names every problem, and every question it has not', () => {
    const fields = answerProblems(evidenceOf('F6'), { practising: 'yes', toString: 1 })
    expect(fields.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'director answer-missing',
      'practice answer-missing',
      'chosenBy answer-missing',
      'practising answer-invalid',
      ' answer-unknown',
    ])
  })

  test.each([null, undefined, 'x', 1, [], new Date(0)])('%j is no answer', (answer) => {
    expect(checkAnswer(evidenceOf('F6'), answer)).not.toBeNull()
  })
})

test('no input of any shape makes the check throw, and a refusal always says how to mend it', () => {
  const step = fc.constantFrom(...networkContract2019.steps)
  const entry = fc.tuple(step, fc.anything(), fc.dictionary(fc.string(), fc.jsonValue()))
  fc.assert(
    fc.property(entry, ({ 0: { evidence }, 1: anything, 2: more }) => {
      const answers = Object.fromEntries(evidence.map(({ id }) => [id, anything]))
      for (const answer of [anything, { ...more, ...answers }])
        for (const { message, code } of answerProblems(evidence, answer)) {
          expect(message.length).toBeGreaterThan(10)
          expect(code).toMatch(/^(not-an-answer|answer-(missing|invalid|not-asked|unknown))$/)
        }
    }),
    { numRuns: 500 },
  )
})

test('tidying removes what a browser sends too much, and twice changes nothing more', () => {
  const form = evidenceOf('F4')
  const sent = {
    description: ' Two wards ',
    map: '',
    onePiece: true,
    dispersal: 'old',
    crosses: false,
  }
  const tidy = tidyAnswer(form, sent)
  expect(tidy).toEqual({ description: 'Two wards', onePiece: true, crosses: false })
  expect(checkAnswer(form, tidy)).toBeNull()
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('map', 'onePiece', 'dispersal', 'odd'), fc.jsonValue()),
      (any) => {
        const once = tidyAnswer(form, any)
        expect(tidyAnswer(form, once)).toEqual(once)
      },
    ),
  )
})

test('what is prefilled passes the form, where the figures are published', () => {
  const step = networkContract2019.steps.find(({ id }) => id === 'F2')
  const published = { code: practiceId('A81001'), listSize: 8_000, weightedList: 7_000 }
  const practice = published as Parameters<typeof prefilledAnswer>[1]
  if (!step) throw new Error('no F2')
  expect(prefilledAnswer(step, practice)).toEqual({ code: 'A81001', list: 8_000 })
  expect(checkAnswer(step.evidence, prefilledAnswer(step, practice))).toBeNull()
  expect(prefilledAnswer(step, { ...practice, listSize: null })).toEqual({ code: 'A81001' })
})
