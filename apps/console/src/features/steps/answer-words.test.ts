import type { Field } from '@muster/domain/programme/field'
import { describe, expect, it } from 'vitest'
import { answerWords } from './answer-words.ts'

const nameOf = (code: string) => (code === 'X81001' ? 'Ash Tree Surgery (X81001)' : code)
const words = (field: Partial<Field> & Pick<Field, 'kind'>, value: unknown) =>
  answerWords({ id: 'a', label: 'A', ...field } as Field, value, nameOf)

describe('an answer in words', () => {
  it('says what people chose, not what is stored', () => {
    expect(words({ kind: 'choice', options: [{ value: 'e', label: 'Election' }] }, 'e')).toEqual([
      'Election',
    ])
    expect(words({ kind: 'yesNo' }, false)).toEqual(['No'])
    expect(words({ kind: 'date' }, '2019-07-01')).toEqual(['1 July 2019'])
    expect(words({ kind: 'number', unit: 'patients' }, 31200)).toEqual(['31,200 patients'])
  })

  it('names practices', () => {
    expect(words({ kind: 'members' }, ['X81001', 'X81002'])).toEqual([
      'Ash Tree Surgery (X81001)',
      'X81002',
    ])
    expect(words({ kind: 'shares' }, { X81001: 3333 })).toEqual([
      'Ash Tree Surgery (X81001): 33.33%',
    ])
    expect(words({ kind: 'interests' }, { lay1: [], gp1: ['X81001'] })).toEqual([
      'lay1: none',
      'gp1: Ash Tree Surgery (X81001)',
    ])
  })

  it('does not show a reference in place of words that the reader may not see', () => {
    const [said] = words(
      { kind: 'text', audience: 'members', maximumLength: 5 },
      {
        ref: 'r1',
        digest: 'abc',
      },
    )
    expect(said).not.toContain('r1')
  })

  it('says that nothing was answered', () => {
    expect(words({ kind: 'yesNo' }, undefined)).toEqual(['Not answered'])
  })
})
