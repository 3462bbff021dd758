import { conflictedIn } from '../acceptance/conflicted-members.ts'
import type { DecisionMade } from '../acceptance/decision.ts'
import { practiceNames } from '../acceptance/in-words.ts'
import { type Actor, actsAs } from '../access/grants.ts'
import { formatDate } from '../calendar/format-date.ts'
import type { NetworkId } from '../ids.ts'
import type { OutOfMeetingBody } from '../programme/routes.ts'
import type { Step } from '../programme/step.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { lastInTime, mayStillCall } from './meetings-in-time.ts'
import { outOfMeetingOf } from './route.ts'

const source =
  'Scheme of delegation; decisions are not pushed down unless explained: S68. Chair’s action where the committee meets after the deadline: domain section 8, 36 [P]'

const bodies: readonly OutOfMeetingBody[] = ['officer', 'chair', 'region']

/** In which ways the network may be decided now without a meeting. */
export const openWays = (world: World, network: NetworkId): readonly OutOfMeetingBody[] =>
  bodies.filter((body) => wayProblem(world, network, body) === null)

/** Those of them that this person records. */
export const waysFor = (
  world: World,
  actor: Actor,
  network: NetworkId,
): readonly OutOfMeetingBody[] =>
  bodies.filter((body) => {
    const way = outOfMeetingOf(world, body)
    return (
      way !== undefined &&
      actsAs(world, actor, way.recordedBy, { network }) &&
      wayProblem(world, network, body) === null
    )
  })

/** Null where this body may decide now; conflicts of its chair are found from the same facts as a voter's. */
export function wayProblem(
  world: World,
  network: NetworkId,
  body: OutOfMeetingBody,
): Refusal | null {
  const { commissioner } = world
  if (!outOfMeetingOf(world, body))
    return refusal('wrong-body', `Networks of ${commissioner.name} are not decided in this way.`, {
      source,
      facts: { body },
    })
  if (body === 'officer') return commissioner.officerMayDecide ? null : notDelegated
  return meetingFirst(world, network) ?? (body === 'chair' ? chairProblem(world, network) : null)
}

const notDelegated = refusal(
  'not-delegated',
  'The scheme of delegation does not let an officer decide here. The support lead or the region can allow it, with the reason.',
  { source },
)

function meetingFirst(world: World, network: NetworkId): Refusal | null {
  const last = lastInTime(world, network)
  if (last)
    return refusal(
      'meeting-in-time',
      `The committee meets on ${formatDate(last.on)}, which makes the deadline. Decide the network there.`,
      { source, facts: { meeting: last.meeting, on: last.on } },
    )
  if (!mayStillCall(world)) return null
  return refusal(
    'meeting-can-be-called',
    'There is still time to call a meeting before the deadline. Schedule one.',
    { source },
  )
}

function chairProblem(world: World, network: NetworkId): Refusal | null {
  const chair = world.commissioner.committee.find(({ role }) => role === 'layChair')
  if (!chair)
    return refusal('no-chair', 'The committee has no chair. Enter its members first.', { source })
  const practices = conflictedIn(world, [network]).get(chair.id)
  if (!practices) return null
  return refusal(
    'conflicted-chair',
    `The chair has an interest in ${practiceNames(world, practices)}, so the region decides on this network.`,
    { source, facts: { member: chair.id, practices } },
  )
}

/** Null where a decision outside a meeting is as it has to be. It has no votes; why it could not wait is said. */
export function outOfMeetingProblem(
  world: World,
  network: NetworkId,
  body: OutOfMeetingBody,
  { reason, votes, heldAt }: DecisionMade,
): Refusal | null {
  const no = wayProblem(world, network, body)
  if (no) return no
  if (votes.length > 0 || heldAt)
    return refusal('no-votes', 'A decision outside a meeting has no meeting and no votes.', {
      field: 'votes',
      source,
    })
  if (reason) return null
  return refusal('reason-missing', 'Say why it is decided outside a meeting, and who was asked.', {
    field: 'reason',
    source,
  })
}

/** A decision outside a meeting does not wait for the meeting's own steps. */
export const withoutMeeting = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(({ scope }) => scope !== 'meeting')
