import { quorumProblem } from '../acceptance/quorum.ts'
import { type Actor, actsAs, leads } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { CommitteeMember, WhenConflicted } from '../facts/events.ts'
import { commissionerStream, fact } from '../facts/stream-ref.ts'
import type { LondonDate, MeetingId, NetworkId, PracticeId } from '../ids.ts'
import type { Quorum } from '../programme/routes.ts'
import { decidesByMeeting } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type Decided, decided, refused } from './contribution.ts'

const stream = (world: World) => commissionerStream(world.programme.id, world.commissioner.id)

export interface AppointCommittee {
  readonly members: readonly CommitteeMember[]
  readonly quorum?: Quorum
  readonly whenConflicted?: WhenConflicted
}

/** The committee by roles; a GP member's practice is the fact from which conflicts are found. */
export function appointCommittee(world: World, actor: Actor, command: AppointCommittee): Decided {
  if (!actsAs(world, actor, 'secretary', {}) && !leads(world, actor))
    return refused(
      refusal('not-yours', 'The committee is entered by its secretary or the support lead.'),
    )
  const ids = command.members.map(({ id }) => id)
  if (ids.length === 0 || new Set(ids).size < ids.length)
    return refused(
      refusal('committee-members', 'Enter each member of the committee once.', {
        field: 'members',
      }),
    )
  const gp = command.members.find(({ role, practice }) => role === 'gp' && !practice)
  if (gp)
    return refused(
      refusal(
        'gp-practice',
        `Say at which practice ${gp.id} works: conflicts of interest are found from it.`,
        { field: 'members' },
      ),
    )
  const seats = new Set(
    command.members.filter(({ alternateFor }) => !alternateFor).map(({ id }) => id),
  )
  const stray = command.members.find(({ alternateFor }) => alternateFor && !seats.has(alternateFor))
  if (stray)
    return refused(
      refusal('alternate-of-nobody', `Say for which member ${stray.id} stands in.`, {
        field: 'members',
      }),
    )
  const no = command.quorum ? unreachable(command.members, command.quorum) : null
  if (no) return refused(no)
  return decided(fact(stream(world), { type: 'committeeAppointed', data: command }))
}

/** A quorum that no meeting of these members could have, or whose parts are more than the whole. */
function unreachable(members: readonly CommitteeMember[], quorum: Quorum): Refusal | null {
  const { votingMembers, layMembers, executives } = quorum
  if (layMembers + executives > votingMembers)
    return refusal(
      'quorum-parts',
      `${layMembers} lay members and ${executives} executives are more than ${votingMembers} voting members. Raise the whole, or lower its parts.`,
      { field: 'votingMembers', source: quorumSource },
    )
  const seats = members.filter(({ alternateFor }) => !alternateFor)
  const no = quorumProblem(seats, quorum)
  if (!no) return null
  const lacks = Array.isArray(no.facts?.lacks) ? no.facts.lacks.join('; ') : ''
  return refusal(
    'quorum-out-of-reach',
    `With every seat taken this committee would still lack a quorum: ${lacks}. Lower the quorum, or enter the members who are missing.`,
    { field: 'votingMembers', source: quorumSource, facts: no.facts ?? {} },
  )
}

const quorumSource = 'Terms of reference vary between commissioners: S69'

export interface ScheduleMeeting {
  readonly meeting: MeetingId
  readonly on: LondonDate
  readonly papersBy: LondonDate
  readonly agenda: readonly NetworkId[]
}

/** A meeting of the committee and the networks on its agenda; scheduling it again changes date or agenda. */
export function scheduleMeeting(world: World, actor: Actor, command: ScheduleMeeting): Decided {
  const { meeting, on, papersBy, agenda } = command
  if (!actsAs(world, actor, 'secretary', {}))
    return refused(refusal('not-yours', 'Meetings are scheduled by the committee secretary.'))
  if (!decidesByMeeting(world))
    return refused(
      refusal('no-committee', 'Here the region decides, so there is no committee to meet.'),
    )
  if (on < londonDateOf(world.now))
    return refused(refusal('past-date', 'Choose a date from today on.', { field: 'on' }))
  if (papersBy > on)
    return refused(
      refusal('papers-late', 'Papers have to be out by the day of the meeting.', {
        field: 'papersBy',
      }),
    )
  const unknown = agenda.find((id) => !world.networks.has(id))
  if (unknown)
    return refused(
      refusal('no-such-network', `${unknown} is not a network of this commissioner.`, {
        field: 'agenda',
      }),
    )
  if (
    Object.values(world.commissioner.meetings[meeting]?.steps ?? {}).some(
      ({ completedAt }) => completedAt !== undefined,
    )
  )
    return refused(
      refusal(
        'already-prepared',
        'Interests have been declared for this agenda. Schedule another meeting for further networks.',
      ),
    )
  return decided(
    fact(stream(world), { type: 'meetingScheduled', data: { meeting, on, papersBy, agenda } }),
  )
}

/** A network covers the patients of a practice that is in none, under a local agreement (S27, S28). */
export function planCover(
  world: World,
  actor: Actor,
  command: { readonly practice: PracticeId; readonly by: NetworkId },
): Decided {
  const { practice, by } = command
  if (!leads(world, actor))
    return refused(refusal('not-yours', 'Cover is planned by the commissioner support lead.'))
  const covered = world.practices.get(practice)
  if (!covered) return refused(noSuchPractice)
  if (covered.network)
    return refused(
      refusal(
        'in-a-network',
        'This practice is in a network, so its patients need no other cover.',
      ),
    )
  if (!world.networks.has(by) || membersOf(world, by).includes(practice))
    return refused(
      refusal(
        'no-such-network',
        'Choose a network of this commissioner that the practice is not in.',
        { field: 'by' },
      ),
    )
  return decided(fact(stream(world), { type: 'coverPlanned', data: { practice, by } }))
}

const noSuchPractice = refusal(
  'no-such-practice',
  'Choose a practice of this commissioner: this code is not among them.',
  { field: 'practice' },
)
