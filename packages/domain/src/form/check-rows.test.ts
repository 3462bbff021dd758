import { describe, expect, test } from 'vitest'
import type { Field } from '../programme/field.ts'
import { answerProblems } from './check-answer.ts'
import { tidyAnswer } from './tidy-answer.ts'

const parties: Field = {
  kind: 'rows',
  id: 'parties',
  label: 'Who takes part?',
  each: 'party',
  maximum: 2,
  columns: [
    { kind: 'text', id: 'name', label: 'Name', audience: 'members', maximumLength: 10 },
    {
      kind: 'choice',
      id: 'role',
      label: 'Role',
      options: [
        { value: 'controller', label: 'Controller' },
        { value: 'processor', label: 'Processor' },
      ],
    },
  ],
}
const stored = { ref: 'r', digest: 'd' }
const problem = (value: unknown) =>
  answerProblems([parties], { parties: value })[0]?.message ?? null

describe('rows', () => {
  test.each([[[{ name: 'Council', role: 'controller' }]], [[{ name: stored, role: 'processor' }]]])(
    'are taken: %j',
    (rows) => expect(problem(rows)).toBeNull(),
  )

  test.each<[unknown, RegExp]>([
    [undefined, /add at least one party/],
    [[], /add at least one party/],
    ['Council', /add at least one party/],
    [[{ name: 'Council' }], /party 1, role: enter an answer/],
    [[{ name: 'Council', role: 'owner' }], /party 1, role: select one of the answers/],
    [
      [
        { name: 'Council', role: 'controller' },
        { name: ' ', role: 'controller' },
      ],
      /party 2, name: enter an answer/,
    ],
    [[{ name: 'Much too long', role: 'controller' }], /party 1, name: use 10 characters or fewer/],
    [[{ name: 'Council', role: 'controller', bank: '1' }], /party 1, leave out “bank”/],
    [[null], /party 1, fill in its questions/],
    [Array(3).fill({ name: 'Council', role: 'controller' }), /add 2 or fewer/],
  ])('%j: %s', (rows, says) => expect(problem(rows)).toMatch(says))

  test('that stayed empty are left out, and so is a question of which all rows did', () => {
    const typed = [
      { name: ' Council ', role: 'controller' },
      { name: '', role: '' },
    ]
    expect(tidyAnswer([parties], { parties: typed })).toEqual({
      parties: [{ name: 'Council', role: 'controller' }],
    })
    expect(tidyAnswer([parties], { parties: [{ name: ' ' }] })).toEqual({})
  })
})
