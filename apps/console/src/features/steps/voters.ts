import type { CommitteeMember } from '@muster/domain/facts/events'
import { memberWords } from '@muster/domain/sign-off/member-words'
import type { StepView } from '@muster/domain/views/step-view'

/** A member of the deciding body, in words. */
export interface Voter {
  readonly id: string
  readonly words: string
  /** Why the member may not vote here; null where nothing stands against it. */
  readonly conflict: string | null
}

type Seat = Pick<CommitteeMember, 'id' | 'role'>

export const votersFrom = (
  committee: readonly Seat[],
  conflictOf: (id: string) => string | null,
): readonly Voter[] =>
  committee.map(({ id }) => ({
    id,
    words: memberWords(committee, id),
    conflict: conflictOf(id),
  }))

/** The committee; empty where none is appointed or none decides. */
export const votersOf = ({ committee }: Pick<StepView, 'committee'>): readonly Voter[] =>
  votersFrom(committee, (id) => {
    const conflicts = committee.find((one) => one.id === id)?.conflicts ?? []
    return conflicts.length > 0 ? `works at or declared ${conflicts.join(', ')}` : null
  })
