import type { Fact, StreamRef, SubjectKind } from './facts/stream-ref.ts'
import { commissionerStream, networkStream } from './facts/stream-ref.ts'
import type { NetworkId, PracticeId, StepId } from './ids.ts'
import type { Programme } from './programme/programme.ts'
import { findStep } from './progress/completion.ts'
import { agendaOf } from './progress/membership.ts'
import { followsNetwork } from './progress/network-steps.ts'
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
      return concernsCommissioner(programme, event) ? [own, home] : [own]
    }
    case 'practice': {
      const networks = networksOf(world, stream.id as PracticeId)
      return concernsCommissioner(programme, event) ? [...networks, home] : networks
    }
    case 'commissioner':
      return [home, ...networksConcerned(world, event)]
  }
}

/** The network a practice is in, and those that name it until it chooses. */
function networksOf(world: World, practice: PracticeId): readonly Subject[] {
  const state = world.practices.get(practice)
  if (!state) return []
  const ids = new Set([...state.claims, ...(state.network ? [state.network] : [])])
  return [...ids].map((id) => networkStream(world.programme.id, id))
}

/** What a commissioner's fact changes for its networks: the end of a step they wait for, an agenda they stand on. */
function networksConcerned(world: World, event: Fact['event']): readonly Subject[] {
  const { programme, commissioner, networks } = world
  const subjects = (ids: Iterable<NetworkId>) =>
    [...ids].map((id) => networkStream(programme.id, id))
  switch (event.type) {
    case 'meetingScheduled':
      return subjects(new Set([...agendaOf(world, event.data.meeting), ...event.data.agenda]))
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

const awaited = new WeakMap<Programme, ReadonlySet<StepId>>()

/** Steps that one of the commissioner's own waits for, and those that it looks after itself. */
function stepsForCommissioner(programme: Programme): ReadonlySet<StepId> {
  let steps = awaited.get(programme)
  if (!steps) {
    const own = programme.steps.filter(
      (step) => step.scope === 'commissioner' || step.scope === 'meeting',
    )
    const standalone = programme.steps.filter(
      (step) => step.scope === 'practice' && !followsNetwork(programme, step),
    )
    steps = new Set([
      ...own.flatMap(({ after }) => after.map(({ step }) => step)),
      ...standalone.map(({ id }) => id),
    ])
    awaited.set(programme, steps)
  }
  return steps
}

/** Joining and leaving change coverage; the end of a step that the commissioner waits for lets it go on. */
function concernsCommissioner(programme: Programme, event: Fact['event']): boolean {
  switch (event.type) {
    case 'networkJoined':
    case 'networkLeft':
    case 'networkProposed':
    case 'networkWithdrawn':
      return true
    case 'stepAnswered':
    case 'stepCompleted':
    case 'stepJudged':
    case 'stepDecided':
    case 'stepNotApplicable':
    case 'stepReopened':
      return (
        findStep(programme, event.data.step) !== undefined &&
        stepsForCommissioner(programme).has(event.data.step)
      )
    default:
      return false
  }
}
