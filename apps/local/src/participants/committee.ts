import { conflictedMembers } from '@muster/domain/acceptance/conflicted-members'
import { needsCover } from '@muster/domain/acceptance/uncovered-practices'
import type { CommitteeMember } from '@muster/domain/facts/events'
import type { Vote } from '@muster/domain/facts/step-events'
import type { MeetingId } from '@muster/domain/ids'
import type { World } from '@muster/domain/world'
import { type Draw, pick } from './draw.ts'

/** A committee of the usual balance: lay chair, lay member, two executives, a GP of the area, a nurse. */
export function usualCommittee(world: World, draw: Draw): readonly CommitteeMember[] {
  const { id } = world.commissioner
  const practices = [...world.practices.values()].filter((one) => needsCover(world, one))
  const gp: readonly CommitteeMember[] =
    practices.length > 0
      ? [{ id: 'gp', role: 'gp', practice: pick(draw('gp', id), practices).id }]
      : []
  return [
    { id: 'chair', role: 'layChair' },
    { id: 'lay', role: 'lay' },
    { id: 'executive', role: 'executive' },
    { id: 'finance', role: 'executive' },
    ...gp,
    { id: 'nurse', role: 'nurse' },
  ]
}

/** Everybody who may votes for; nobody with a conflict does. `absent` leaves too few to decide. */
export function votesOf(world: World, meeting: MeetingId, absent: boolean): readonly Vote[] {
  const conflicted = conflictedMembers(world, meeting)
  return world.commissioner.committee.map(({ id, role }) => {
    if (absent && (role === 'lay' || role === 'executive')) return { member: id, vote: 'absent' }
    return { member: id, vote: conflicted.has(id) ? 'recused' : absent ? 'abstain' : 'for' }
  })
}
