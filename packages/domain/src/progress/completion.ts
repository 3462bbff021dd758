import type { StepRecord } from '../facts/state.ts'
import type { MeetingId, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import type { World } from '../world.ts'
import { agendaOf, meetingOf, membersOf } from './membership.ts'

/** Whose instance of a step is meant. */
export interface Whose {
  readonly practice?: PracticeId
  readonly network?: NetworkId
  readonly meeting?: MeetingId
}

const nothing: StepRecord = {}

/** The step of a programme by its key. Throws for a key the programme does not have: a bug, not bad input. */
export function getStep(programme: Programme, id: StepId): Step {
  const step = findStep(programme, id)
  if (!step) throw new Error(`The programme ${programme.id} has no step ${id}.`)
  return step
}

const byId = new WeakMap<Programme, ReadonlyMap<StepId, Step>>()

export function findStep(programme: Programme, id: StepId): Step | undefined {
  let steps = byId.get(programme)
  if (!steps) {
    steps = new Map(programme.steps.map((step) => [step.id, step]))
    byId.set(programme, steps)
  }
  return steps.get(id)
}

/** What happened to this instance of a step; empty where nothing has. */
export function recordOf(world: World, step: Step, whose: Whose): StepRecord {
  switch (step.scope) {
    case 'practice':
      return (whose.practice && world.practices.get(whose.practice)?.steps[step.id]) ?? nothing
    case 'network':
      return (whose.network && world.networks.get(whose.network)?.steps[step.id]) ?? nothing
    case 'commissioner':
      return world.commissioner.steps[step.id] ?? nothing
    case 'meeting':
      return (
        (whose.meeting && world.commissioner.meetings[whose.meeting]?.steps[step.id]) ?? nothing
      )
  }
}

export const recordIsDone = (record: StepRecord): boolean =>
  record.notApplicable === true || record.completedAt !== undefined

/** A step that was opened again after its last proposal: what all agreed to then is put forward anew. */
export const proposalIsSpent = ({ proposal, completedAt }: StepRecord): boolean =>
  proposal?.spent === true && completedAt === undefined && Object.keys(proposal.agreed).length > 0

/**
 * The instances of `id` that somebody who stands at `whose` depends on: a network depends on each member's own
 * step, a practice on its network's, a commissioner on each of its networks', a meeting on its agenda's.
 */
export function instancesOf(world: World, id: StepId, whose: Whose): readonly Whose[] {
  const step = getStep(world.programme, id)
  switch (step.scope) {
    case 'practice':
      if (whose.practice) return [whose]
      return networksAt(world, whose).flatMap((network) =>
        membersOf(world, network).map((practice) => ({ practice, network })),
      )
    case 'network':
      return networksAt(world, whose).map((network) => ({ network }))
    case 'meeting':
      return meetingsAt(world, whose)
    case 'commissioner':
      return [{}]
  }
}

function networksAt(world: World, whose: Whose): readonly NetworkId[] {
  if (whose.network) return [whose.network]
  if (whose.meeting) return agendaOf(world, whose.meeting)
  if (whose.practice) {
    const network = world.practices.get(whose.practice)?.network
    return network ? [network] : []
  }
  return [...world.networks.values()].filter((n) => n.withdrawnAt === undefined).map((n) => n.id)
}

function meetingsAt(world: World, whose: Whose): readonly Whose[] {
  if (whose.meeting) return [whose]
  if (!whose.network)
    return Object.values(world.commissioner.meetings).map(({ id }) => ({ meeting: id }))
  const meeting = meetingOf(world, whose.network)
  return meeting ? [{ meeting }] : []
}

/**
 * True when every instance that `whose` depends on is complete or not applicable. An empty set is complete only
 * where the step cannot apply: a decision that no committee takes needs no meeting.
 */
export function isDone(world: World, id: StepId, whose: Whose): boolean {
  const step = getStep(world.programme, id)
  const instances = instancesOf(world, id, whose)
  if (instances.length === 0) return step.scope === 'meeting' && !decidesByMeeting(world)
  return instances.every((one) => recordIsDone(recordOf(world, step, one)))
}

/** Whether this commissioner's networks are decided at a meeting of a committee. */
export const decidesByMeeting = (world: World): boolean =>
  world.programme.routes[world.commissioner.model].body !== 'region'
