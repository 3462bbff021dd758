import type { Fact, StreamRef, SubjectKind } from './facts/stream-ref.ts'
import { commissionerStream, networkStream } from './facts/stream-ref.ts'
import type { CommissionerId, NetworkId, PracticeId, StepId } from './ids.ts'
import { commissionersConcerned } from './lead-commissioner/concerned.ts'
import { placesDue } from './mediation/places.ts'
import type { Programme } from './programme/programme.ts'
import { agendaOf, membershipStep } from './progress/membership.ts'
import { followsNetwork } from './progress/network-steps.ts'
import { owedReport } from './sign-off/reporting.ts'
import type { World } from './world.ts'

type Subject = StreamRef<SubjectKind>

/** Whose assessment may change by this fact. */
export function affects(world: World, { stream, event }: Fact): readonly Subject[] {
  const { programme, commissioner } = world
  const home = commissionerStream(programme.id, commissioner.id)
  switch (stream.kind) {
    case 'programme':
      return [{ ...stream, kind: 'programme' }]
    case 'network': {
      const own = networkStream(programme.id, stream.id as NetworkId)
      return concernsHome(world, event)
        ? [own, home, ...othersConcerned(world, stream.id as NetworkId, event)]
        : [own]
    }
    case 'practice': {
      const networks = networksOf(world, stream.id as PracticeId)
      return concernsHome(world, event)
        ? [...networks, ...homesOf(world, stream.id as PracticeId)]
        : networks
    }
    case 'commissioner':
      return stream.id === commissioner.id
        ? [home, ...networksConcerned(world, event)]
        : [commissionerStream(programme.id, stream.id as CommissionerId)]
  }
}

const concernsHome = (world: World, event: Fact['event']): boolean =>
  concernsCommissioner(world.programme, event) ||
  concernsPlaces(world, event) ||
  endsBlockerOf(world, event)

/** A step that the commissioner holds a blocker about may be done by it. */
const endsBlockerOf = ({ commissioner }: World, { data }: Fact['event']): boolean =>
  'step' in data &&
  Object.values(commissioner.blockers).some(
    ({ step, resolvedAt }) => step === data.step && resolvedAt === undefined,
  )

/**
 * The other commissioners with practices in the network: what it reaches is coverage of theirs too. Where it ends, also
 * those of practices that wait for its answer.
 */
function othersConcerned(world: World, id: NetworkId, { type }: Fact['event']): readonly Subject[] {
  const network = world.networks.get(id)
  if (!network) return []
  const waiting = type === 'networkWithdrawn' ? Object.values(network.askedFrom ?? {}) : []
  return [...new Set([...commissionersConcerned(world, network), ...waiting])]
    .filter((one) => one !== world.commissioner.id)
    .map((one) => commissionerStream(world.programme.id, one))
}

/** The network a practice is in, and those that name it until it chooses. */
function networksOf(world: World, practice: PracticeId): readonly Subject[] {
  const state = world.practices.get(practice)
  if (!state) return []
  const { claims, network, joining = [] } = state
  const ids = new Set([...claims, ...joining, ...(network ? [network] : [])])
  return [...ids].map((id) => networkStream(world.programme.id, id))
}

/** The commissioner that leads the network, and the practice's own where that is another. */
function homesOf(
  { programme, commissioner, practices }: World,
  id: PracticeId,
): readonly Subject[] {
  const own = practices.get(id)?.published.commissioner ?? commissioner.id
  return [...new Set([commissioner.id, own])].map((one) => commissionerStream(programme.id, one))
}

/** Facts that say whether a practice has a network, or two that name it. */
const placing: ReadonlySet<string> = new Set(['claimed', 'claimReleased', 'networkJoined'])
const answering: ReadonlySet<string> = new Set(['stepProposed', 'proposalDeclined'])

/**
 * Until partners are to be chosen nobody asks who has none, but where a practice looks for a place or is covered: so a
 * practice that joins in time costs its commissioner no look.
 */
function concernsPlaces({ programme, commissioner, now }: World, event: Fact['event']): boolean {
  if (!programme.mediation) return false
  const about =
    placing.has(event.type) ||
    (answering.has(event.type) &&
      'step' in event.data &&
      event.data.step === membershipStep(programme).id)
  const looked = commissioner.places !== undefined || Object.keys(commissioner.cover).length > 0
  return about && (looked || now > placesDue(programme))
}

/**
 * What a commissioner's fact changes for its networks: a step they wait for opens (since when they wait) or ends, an
 * agenda they stand on.
 */
function networksConcerned(world: World, event: Fact['event']): readonly Subject[] {
  const { programme, commissioner, networks } = world
  const subjects = (ids: Iterable<NetworkId>) =>
    [...ids].map((id) => networkStream(programme.id, id))
  switch (event.type) {
    case 'meetingScheduled':
      return subjects(
        new Set([
          ...agendaOf(world, event.data.meeting),
          ...event.data.agenda,
          // By when the committee has to hear of them may be another day.
          ...[...networks.keys()].filter((id) => owedReport(world, id)),
        ]),
      )
    // Whether those that are ready wait for the others: their certificates, and when they look for them.
    case 'gapPolicySet':
    case 'holdLifted':
      return subjects(networks.keys())
    case 'stepOpened': {
      const { meeting } = event.data
      return subjects(meeting ? agendaOf(world, meeting) : networks.keys())
    }
    case 'stepAnswered':
    case 'stepCompleted':
    case 'stepNotApplicable':
    case 'stepReopened': {
      const { meeting } = event.data
      return subjects(meeting ? (commissioner.meetings[meeting]?.agenda ?? []) : networks.keys())
    }
    default:
      return []
  }
}

interface CommissionersSteps {
  /** That it looks after itself: its own, its meetings', and what practices do before they have a network. */
  readonly own: ReadonlySet<StepId>
  /** That one of those waits for. */
  readonly awaited: ReadonlySet<StepId>
  /** Whether one of them is complete by who is in a network, with nobody to confirm it. */
  readonly countMembers: boolean
}

const known = new WeakMap<Programme, CommissionersSteps>()

function commissionersSteps(programme: Programme): CommissionersSteps {
  let steps = known.get(programme)
  if (!steps) {
    const own = programme.steps.filter(
      (step) => step.scope !== 'network' && !followsNetwork(programme, step),
    )
    steps = {
      own: new Set(own.map(({ id }) => id)),
      awaited: new Set(own.flatMap(({ after }) => after.map(({ step }) => step))),
      countMembers: own.some(
        ({ completion }) => completion.how === 'computed' && !completion.confirmedBy,
      ),
    }
    known.set(programme, steps)
  }
  return steps
}

/**
 * Whether the commissioner may have something to do, or has to look earlier than it planned. An answer to a step
 * that none of its own waits for only leaves it less to remind of, and so does a practice that joins a network.
 */
function concernsCommissioner(programme: Programme, event: Fact['event']): boolean {
  const { own, awaited, countMembers } = commissionersSteps(programme)
  switch (event.type) {
    case 'networkLeft':
    case 'practiceEnrolled':
    case 'registerChangeDecided':
    case 'practiceClosed':
    case 'practiceReopened':
    case 'commissionerChanged':
    case 'registerChangeUndone':
    case 'practiceContinued':
    case 'networkWithdrawn':
    case 'groupEnded':
    case 'leadAgreed':
    case 'leadDecided':
      return true
    case 'networkJoined':
    case 'networkProposed':
      return countMembers
    case 'stepReopened':
    case 'signatureWithdrawn':
      return own.has(event.data.step) || awaited.has(event.data.step)
    case 'stepAnswered':
    case 'stepCompleted':
    case 'stepJudged':
    case 'stepDecided':
    case 'stepNotApplicable':
      return awaited.has(event.data.step)
    default:
      return false
  }
}
