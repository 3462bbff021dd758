import type { CommitteeMember } from '../facts/events.ts'

/** Somebody who can vote where a member may not: an alternate, or an independent GP (S69). */
export interface StandIn {
  readonly member: string
  readonly standIns: readonly string[]
}

/** For each member with a conflict, those of the committee who stand in and have none. */
export const standInsFor = (
  committee: readonly CommitteeMember[],
  conflicted: ReadonlySet<string>,
): readonly StandIn[] =>
  committee
    .filter(({ id, alternateFor }) => conflicted.has(id) && !alternateFor)
    .map((member) => ({
      member: member.id,
      standIns: committee
        .filter(({ id }) => !conflicted.has(id))
        .filter((one) => one.alternateFor === member.id || isIndependent(one, member))
        .map(({ id }) => id),
    }))

const isIndependent = (
  { role, alternateFor }: CommitteeMember,
  { role: missing }: CommitteeMember,
) => role === 'independentGp' && missing === 'gp' && !alternateFor

/** Who could vote when everybody comes: members without a conflict, and alternates of those who have one. */
export const couldVote = (
  committee: readonly CommitteeMember[],
  conflicted: ReadonlySet<string>,
): readonly CommitteeMember[] => {
  const standing = new Set<string>()
  return committee.filter(({ id, alternateFor }) => {
    if (conflicted.has(id)) return false
    if (!alternateFor) return true
    if (!conflicted.has(alternateFor) || standing.has(alternateFor)) return false
    standing.add(alternateFor)
    return true
  })
}
