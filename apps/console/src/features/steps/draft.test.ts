import { answerProblems } from '@muster/domain/form/check-answer'
import type { Field } from '@muster/domain/programme/field'
import { describe, expect, it } from 'vitest'
import { answerOf, codesOf, draftOf } from './draft.ts'
import { totalOfShares } from './draft-quantities.ts'

const fields: readonly Field[] = [
  { id: 'list', kind: 'number', label: 'Registered patients', whole: true, published: 'listSize' },
  { id: 'same', kind: 'yesNo', label: 'Is it the published figure?' },
  {
    id: 'why',
    kind: 'text',
    label: 'Why does it differ?',
    audience: 'commissioner',
    maximumLength: 500,
    onlyIf: { field: 'same', is: [false] },
  },
  { id: 'from', kind: 'date', label: 'From when?' },
  { id: 'who', kind: 'person', label: 'Who signs?', audience: 'members' },
  { id: 'shares', kind: 'shares', label: 'Shares' },
  { id: 'declared', kind: 'statement', label: 'I may sign' },
  { id: 'members', kind: 'members', label: 'Members' },
  { id: 'interests', kind: 'interests', label: 'Interests' },
]
const answer = {
  list: 6204,
  same: false,
  why: 'A branch closed.',
  from: '2019-07-01',
  who: { name: 'Asha Verity', registration: '7654321' },
  shares: { X81001: 3333, X81002: 6667 },
  declared: true,
  members: ['X81001', 'X81002'],
  interests: { lay1: [], gp1: ['X81001', 'X81002'] },
}

describe('a form on the screen', () => {
  it('gives back the answer with which it was filled in', () => {
    expect(answerOf(fields, draftOf(fields, answer))).toEqual(answer)
  })

  it('leaves out a question that is no longer asked', () => {
    const draft = { ...draftOf(fields, answer), same: 'yes' }
    expect(answerOf(fields, draft)).not.toHaveProperty('why')
  })

  it('reads a figure as people write it', () => {
    expect(answerOf(fields, { list: '6,204 ' }).list).toBe(6204)
  })

  it.each([
    ['list', { list: 'six thousand' }],
    ['from', { from: { day: '31', month: '2', year: '2019' } }],
    ['from', { from: { day: '', month: '2', year: '2019' } }],
    ['shares', { shares: { X81001: 'a third', X81002: '50' } }],
    ['shares', { shares: { X81001: '33.333', X81002: '66.667' } }],
    ['declared', { declared: false }],
    ['who', { who: { name: 'Asha Verity', registration: '' } }],
  ])('has the rule of the domain refuse what cannot be right in %s', (field, wrong) => {
    const draft = { ...draftOf(fields, answer), ...wrong }
    const problems = answerProblems(fields, answerOf(fields, draft))
    expect(problems.map((problem) => problem.field)).toEqual([field])
  })

  it('starts empty where nothing is known', () => {
    const problems = answerProblems(fields, answerOf(fields, draftOf(fields, {})))
    expect(problems.map((problem) => problem.field)).not.toContain('why')
    expect(problems.length).toBeGreaterThan(5)
  })

  it('adds up shares without losing a hundredth', () => {
    expect(totalOfShares({ a: '33.33', b: '33.33', c: '33.34' })).toBe(10_000)
  })

  it('takes practice codes in any shape', () => {
    expect(codesOf(' x81001,X81002; x81003\n')).toEqual(['X81001', 'X81002', 'X81003'])
  })
})
