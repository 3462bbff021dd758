import { describe, expect, it } from 'vitest'
import { membersOf } from './committee-rows.ts'

describe('the members of a committee', () => {
  it('are known by role and number, and a GP by where they work', () => {
    const rows = [
      { key: 1, role: 'gp' as const, practice: 'X81001 ' },
      { key: 2, role: 'lay' as const, practice: 'X81009' },
      { key: 3, role: 'gp' as const, practice: '' },
    ]
    expect(membersOf(rows)).toEqual([
      { id: 'gp-1', role: 'gp', practice: 'X81001' },
      { id: 'lay-1', role: 'lay' },
      { id: 'gp-2', role: 'gp' },
    ])
  })
})
