import type { CommitteeMember } from '../facts/events.ts'

export const roleWords: Readonly<Record<CommitteeMember['role'], string>> = {
  layChair: 'Lay chair',
  lay: 'Lay member',
  executive: 'Executive',
  gp: 'GP member',
  independentGp: 'Independent GP',
  nurse: 'Nurse',
  nhsEngland: 'NHS England',
}

type Seat = Pick<CommitteeMember, 'id' | 'role'>

/** A member as people speak of one: by role, with a number where several have the same. Nobody is named. */
export function memberWords(committee: readonly Seat[], id: string): string {
  const member = committee.find((one) => one.id === id)
  if (!member) return id
  const alike = committee.filter(({ role }) => role === member.role)
  return alike.length === 1
    ? roleWords[member.role]
    : `${roleWords[member.role]} ${alike.indexOf(member) + 1}`
}
