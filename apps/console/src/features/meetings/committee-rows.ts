import type { CommitteeMember } from '@muster/domain/facts/events'
import { practiceId } from '@muster/domain/ids'
import type { FieldProblem } from '../page/form-errors.tsx'

export interface CommitteeRow {
  readonly key: number
  /** Of a member entered before: interests and votes are recorded under it. */
  readonly id?: string
  readonly role: CommitteeMember['role']
  /** Of a GP member: the practice from which conflicts are found. */
  readonly practice: string
  /** Key of the row for whose member this one stands in; null for a seat of its own. */
  readonly alternateFor: number | null
}

const firstRoles = ['layChair', 'lay', 'executive', 'gp'] as const

/** The committee as it stands, or the usual roles where none has been entered. */
export const rowsOf = (committee: readonly CommitteeMember[]): readonly CommitteeRow[] =>
  committee.length === 0
    ? firstRoles.map((role, key) => ({ key, role, practice: '', alternateFor: null }))
    : committee.map(({ id, role, practice, alternateFor }, key) => {
        const seat = committee.findIndex((one) => one.id === alternateFor)
        const standsIn = seat === -1 ? null : seat
        return { key, id, role, practice: practice ?? '', alternateFor: standsIn }
      })

/** Members are known by role and number, never by name: `gp-1`, `gp-2`. */
export function membersOf(rows: readonly CommitteeRow[]): CommitteeMember[] {
  const taken = new Set(rows.map(({ id }) => id))
  const ids = new Map<number, string>()
  for (const { key, id, role } of rows) {
    const known = id ?? firstFree(role, taken)
    taken.add(known)
    ids.set(key, known)
  }
  return rows.map(({ key, role, practice, alternateFor }) => {
    const at = role === 'gp' && practice.trim() ? { practice: practiceId(practice.trim()) } : {}
    const seat = alternateFor === null ? undefined : ids.get(alternateFor)
    const standsIn = seat === undefined ? {} : { alternateFor: seat }
    return { id: ids.get(key) ?? role, role, ...at, ...standsIn }
  })
}

function firstFree(role: string, taken: ReadonlySet<string | undefined>): string {
  for (let number = 1; ; number += 1)
    if (!taken.has(`${role}-${number}`)) return `${role}-${number}`
}

/** Conflicts are found from where a GP works, so each is asked beside the member it is about. */
export const committeeProblems = (rows: readonly CommitteeRow[]): readonly FieldProblem[] =>
  rows.flatMap(({ key, role, practice }, index) =>
    role === 'gp' && practice.trim() === ''
      ? [{ control: `practice-${key}`, message: `Enter the practice of member ${index + 1}` }]
      : [],
  )

/** Somebody in another role is another member: what was declared under the old one does not go with it. */
export function changed(row: CommitteeRow, to: Partial<CommitteeRow>): CommitteeRow {
  const { id: _, ...unnamed } = row
  return to.role !== undefined && to.role !== row.role ? { ...unnamed, ...to } : { ...row, ...to }
}
