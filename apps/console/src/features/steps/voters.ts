import type { StepView, VoterView } from '@muster/domain/views/step-view'

/** A member of the deciding body, in words. */
export interface Voter {
  readonly id: string
  readonly role: string
  /** Why the member may not vote here; null where nothing stands against it. */
  readonly conflict: string | null
}

export const roleWords: Readonly<Record<VoterView['role'], string>> = {
  layChair: 'Lay chair',
  lay: 'Lay member',
  executive: 'Executive',
  gp: 'GP member',
  independentGp: 'Independent GP',
  nurse: 'Nurse',
  nhsEngland: 'NHS England',
}

/** The committee; empty where none is appointed or none decides. */
export const votersOf = ({ committee }: Pick<StepView, 'committee'>): readonly Voter[] =>
  committee.map(({ id, role, conflicts }) => ({
    id,
    role: roleWords[role],
    conflict: conflicts.length > 0 ? `Works at or declared ${conflicts.join(', ')}` : null,
  }))
