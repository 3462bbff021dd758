import type { CommitteeMember } from '@muster/domain/facts/events'
import { practiceId } from '@muster/domain/ids'

export interface CommitteeRow {
  readonly key: number
  readonly role: CommitteeMember['role']
  /** Of a GP member: the practice from which conflicts are found. */
  readonly practice: string
}

export const firstRows: readonly CommitteeRow[] = (
  ['layChair', 'lay', 'executive', 'gp'] as const
).map((role, key) => ({ key, role, practice: '' }))

/** Members are known by role and number, never by name: `gp-1`, `gp-2`. */
export const membersOf = (rows: readonly CommitteeRow[]): CommitteeMember[] =>
  rows.map(({ role, practice }, index) => {
    const number = rows.slice(0, index + 1).filter((one) => one.role === role).length
    const at = role === 'gp' && practice.trim() ? { practice: practiceId(practice.trim()) } : {}
    return { id: `${role}-${number}`, role, ...at }
  })
