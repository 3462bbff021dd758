import { practiceId } from '@muster/domain/ids'
import { describe, expect, it } from 'vitest'
import { changed, committeeProblems, membersOf, rowsOf } from './committee-rows.ts'

const castle = { id: 'gp-castle', role: 'gp' as const, practice: practiceId('X81001') }
const chair = { id: 'lay-1', role: 'lay' as const }

describe('the members of a committee', () => {
  it('are known by role and number, and a GP by where they work', () => {
    const rows = [
      { key: 1, role: 'gp' as const, practice: 'X81001 ', alternateFor: null },
      { key: 2, role: 'lay' as const, practice: 'X81009', alternateFor: null },
      { key: 3, role: 'gp' as const, practice: '', alternateFor: null },
    ]
    expect(membersOf(rows)).toEqual([
      { id: 'gp-1', role: 'gp', practice: 'X81001' },
      { id: 'lay-1', role: 'lay' },
      { id: 'gp-2', role: 'gp' },
    ])
  })

  it('stay who they are when the committee is entered again', () => {
    expect(membersOf(rowsOf([castle, chair]))).toEqual([castle, chair])
  })

  it('gives somebody new a number that nobody has', () => {
    const first = { key: 9, role: 'lay' as const, practice: '', alternateFor: null }
    const rows = [first, ...rowsOf([castle, chair])]
    expect(membersOf(rows).map(({ id }) => id)).toEqual(['lay-2', 'gp-castle', 'lay-1'])
  })

  it('names the member for whom an alternate stands in, whoever is entered first', () => {
    const deputy = { id: 'lay-2', role: 'lay' as const, alternateFor: 'lay-1' }
    expect(membersOf(rowsOf([deputy, chair]))).toEqual([deputy, chair])
    const rows = [
      { key: 5, role: 'lay' as const, practice: '', alternateFor: 6 },
      { key: 6, role: 'layChair' as const, practice: '', alternateFor: null },
    ]
    expect(membersOf(rows)).toEqual([
      { id: 'lay-1', role: 'lay', alternateFor: 'layChair-1' },
      { id: 'layChair-1', role: 'layChair' },
    ])
  })

  it('makes another member of somebody in another role', () => {
    const rows = rowsOf([castle]).map((row) => changed(row, { role: 'nurse' }))
    expect(membersOf(rows)).toEqual([{ id: 'nurse-1', role: 'nurse' }])
  })

  it('asks where each GP works', () => {
    expect(committeeProblems(rowsOf([castle, chair]))).toEqual([])
    expect(committeeProblems(rowsOf([]))).toEqual([
      { control: 'practice-3', message: 'Enter the practice of member 4' },
    ])
  })
})
