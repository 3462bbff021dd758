import type { Conflict } from '@muster/domain/acceptance/conflicted-members'
import type { Interest } from '@muster/domain/facts/events'

export const interestKinds: Readonly<Record<Interest['kind'], string>> = {
  practice: 'Works at or has a stake in the practice',
  partnership: 'Is a partner, also of another practice of the partnership',
  family: 'A member of the family works there or is a partner',
}

const because: Readonly<Record<Conflict['kind'], string>> = {
  works: 'works at',
  practice: 'has an interest in',
  partnership: 'is a partner of',
  family: 'has family at',
  meeting: 'declared an interest in',
}

/** Why a member may not vote, in words. */
export const conflictWords = (conflicts: readonly Conflict[]): string =>
  conflicts.map(({ kind, practice }) => `${because[kind]} ${practice}`).join(', ')
