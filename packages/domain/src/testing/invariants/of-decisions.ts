import { conflictsIn } from '../../acceptance/conflicted-members.ts'
import { londonDateOf } from '../../calendar/london-day.ts'
import type { Vote } from '../../facts/step-events.ts'
import type { MeetingId, NetworkId, PracticeId } from '../../ids.ts'
import { membersOf } from '../../progress/membership.ts'
import { isUnratified, owedReport } from '../../sign-off/reporting.ts'
import { decisionStep, quorumOf } from '../../sign-off/route.ts'
import type { World } from '../../world.ts'
import type { Told } from '../story.ts'
import type { Invariant } from './invariant.ts'

const counts = ({ vote }: Vote) => vote !== 'recused' && vote !== 'absent'

interface Voted {
  readonly votes: readonly Vote[]
  readonly heldAt?: MeetingId
}

const votedOn = ({ fact: { event } }: Told): Voted | null =>
  event.type === 'stepDecided' || event.type === 'decisionReported' ? event.data : null

/** Where members work, what is in the register and what was declared for the meeting. */
function interested(world: World, member: string, meeting: MeetingId): ReadonlySet<PracticeId> {
  const { committee, interests, meetings } = world.commissioner
  const works = committee.flatMap((one) =>
    one.id === member && one.practice ? [one.practice] : [],
  )
  const registered = Object.values(interests ?? {}).flatMap((one) =>
    one.member === member && one.endedAt === undefined ? [one.practice] : [],
  )
  const said = Object.values(meetings[meeting]?.steps ?? {}).flatMap(
    ({ answer }) => (answer?.interests as Record<string, PracticeId[]>)?.[member] ?? [],
  )
  return new Set([...works, ...registered, ...said])
}

function conflictedVote(told: Told): string | null {
  const voted = votedOn(told)
  if (!voted?.heldAt) return null
  const { world } = told.before
  const { heldAt } = voted
  const agenda = world.commissioner.meetings[heldAt]?.agenda ?? []
  const decided = agenda.flatMap((network) => membersOf(world, network))
  const wrong = voted.votes
    .filter(counts)
    .find(({ member }) => decided.some((one) => interested(world, member, heldAt).has(one)))
  return wrong ? `${wrong.member} voted with an interest` : null
}

function wrongBody({ fact: { event, stream }, before, by }: Told): string | null {
  if (event.type !== 'stepDecided') return null
  const { world } = before
  const { body, heldAt, votes, outcome } = event.data
  const own = { full: 'committee', joint: 'jointCommittee', greater: 'region' }[
    world.commissioner.model
  ]
  const recorder = body === 'region' ? 'region' : 'secretary'
  if (!by?.grants.some(({ role }) => role === recorder)) return `${by?.id} recorded it for ${body}`
  if (body !== own) return outside(world, stream.id as NetworkId, body)
  const meeting = heldAt && world.commissioner.meetings[heldAt]
  if (body === 'region') return null
  if (!meeting?.agenda.includes(stream.id as NetworkId) || meeting.on > londonDateOf(world.now))
    return 'it was decided at no meeting that had begun and had it on its agenda'
  return outcome === 'defer' ? null : inquorate(world, votes)
}

/** An officer only under the scheme; the chair only without an interest of his or her own. */
function outside(world: World, network: NetworkId, body: string): string | null {
  const { committee, officerMayDecide } = world.commissioner
  if (body === 'officer') return officerMayDecide ? null : 'an officer decided without the scheme'
  const chair = committee.find(({ role }) => role === 'layChair')
  if (body !== 'chair') return null
  return chair && !conflictsIn(world, [network]).has(chair.id)
    ? null
    : 'a chair decided who is none, or has an interest'
}

function inquorate(world: World, votes: readonly Vote[]): string | null {
  const quorum = quorumOf(world)
  const voting = new Set(votes.filter(counts).map(({ member }) => member))
  const present = world.commissioner.committee.filter(({ id }) => voting.has(id))
  const having = (...roles: readonly string[]) =>
    present.filter(({ role }) => roles.includes(role)).length
  if (!quorum) return null
  const enough =
    present.length >= quorum.votingMembers &&
    having('lay', 'layChair') >= quorum.layMembers &&
    having('executive') >= quorum.executives &&
    (!quorum.layAndExecutiveMajority ||
      having('lay', 'layChair', 'executive') > having('gp', 'independentGp'))
  return enough ? null : `${present.length} decided, which is no quorum`
}

/** Nothing but a version of the programme takes an approval back; a chair's action not ratified is put to somebody. */
function approvalLost({ fact: { event, stream }, before, after }: Told): string | null {
  if (stream.kind !== 'network') return null
  const step = decisionStep(before.world.programme)?.id
  const record = ({ world }: typeof before) =>
    step && world.networks.get(stream.id as NetworkId)?.steps[step]
  if (!record(before)?.completedAt || record(after)?.completedAt) return null
  const amended = event.type === 'stepReopened' && event.data.because === 'amended'
  return amended ? null : `the approval of ${stream.id} was lost by ${event.type}`
}

function unsettled(world: World): string | null {
  const step = decisionStep(world.programme)
  const found = [...world.networks.values()].find(({ id, blockers, withdrawnAt }) => {
    const owed = owedReport(world, id)
    if (!owed || withdrawnAt !== undefined || !isUnratified(world, owed)) return false
    return !Object.keys(blockers).includes(`unratified-${step?.id}`)
  })
  return found ? `nobody is asked to settle the unratified approval of ${found.id}` : null
}

export const ofDecisions: readonly Invariant[] = [
  {
    says: 'no vote with an interest counts',
    source: 'Members with a conflict do not vote: S68 S69',
    ofFact: conflictedVote,
  },
  {
    says: 'the body of the route decides, with its quorum',
    source: 'Models of delegated commissioning: S62 S63; quorum: S69',
    ofFact: wrongBody,
  },
  {
    says: 'an approval that is not ratified stands until somebody settles it',
    source: 'Chair’s action: domain section 8, 36 [P]',
    ofFact: approvalLost,
    ofRun: ({ world }) => unsettled(world),
  },
]
