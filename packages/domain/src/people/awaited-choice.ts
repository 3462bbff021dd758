import { dueAt } from '../calendar/due.ts'
import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { StepRecord } from '../facts/state.ts'
import type { Instant, LondonDate, NetworkId, StepId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import { findStep, isDone, recordIsDone, type Whose } from '../progress/completion.ts'
import { partyLabels } from '../progress/party-labels.ts'
import type { World } from '../world.ts'

type PartName = keyof Programme['parts']

/** Somebody whom a network is choosing anew, while what rests on that waits. */
export interface AwaitedChoice {
  readonly part: PartName
  /** On which the members choose. */
  readonly step: Step
  readonly since: Instant | null
  readonly by: LondonDate
}

interface Resting {
  readonly part: PartName
  readonly step: Step
}

const known = new WeakMap<Programme, ReadonlyMap<StepId, readonly Resting[]>>()

/** For each step, the parts whose holder it approves or whose name its text holds. */
function restingIn(programme: Programme): ReadonlyMap<StepId, readonly Resting[]> {
  let found = known.get(programme)
  if (!found) {
    const parts = Object.keys(programme.parts) as PartName[]
    found = new Map(
      programme.steps.map((step) => [
        step.id,
        parts.flatMap((part) => restsOn(programme, step, part)),
      ]),
    )
    known.set(programme, found)
  }
  return found
}

function restsOn(programme: Programme, { id, after, completion }: Step, part: PartName) {
  const named = programme.parts[part]
  const step = named && findStep(programme, named.step)
  // A step that follows on the choice itself waits for it anyway.
  if (!named || !step || after.some((one) => one.step === step.id)) return []
  const held = named.holds?.value.includes(id) === true
  const signed =
    completion.how === 'eachSigns' &&
    programme.documents.some(
      ({ name, madeOf }) => name === completion.document && madeOf.includes(step.id),
    )
  return held || signed ? [{ part, step }] : []
}

/** Whom the network chooses anew, of those that this step rests on; nobody approves or signs who has left. */
export function awaitedChoices(
  world: World,
  { id }: Step,
  { network }: Whose,
): readonly AwaitedChoice[] {
  const state = network && world.networks.get(network)
  if (!state) return []
  return (restingIn(world.programme).get(id) ?? [])
    .map(({ part, step }) => ({ part, step, record: state.steps[step.id] ?? {} }))
    .filter(({ record }) => !recordIsDone(record) && isAnew(world, state.id, record))
    .map(({ part, step, record }) => ({
      part,
      step,
      since: record.reopenedAt ?? record.proposal?.at ?? null,
      by: londonDateOf(record.due ?? dueAt(world.programme, step)),
    }))
}

/** Before the registration the first choice is waited for like any other step. */
const isAnew = (world: World, network: NetworkId, { reopenedAt, proposal }: StepRecord): boolean =>
  reopenedAt !== undefined ||
  (proposal !== undefined &&
    world.programme.milestones.some(
      ({ name, step }) => name === 'registered' && isDone(world, step, { network }),
    ))

export const waitsForChoice = (world: World, step: Step, whose: Whose): boolean =>
  awaitedChoices(world, step, whose).length > 0

/** The steps that are still to be done and wait, or would wait, while this part is chosen anew. */
export const restingOnPart = (world: World, part: PartName, network: NetworkId): readonly Step[] =>
  world.programme.steps.filter(
    ({ id }) =>
      restingIn(world.programme)
        .get(id)
        ?.some((one) => one.part === part) && !isDone(world, id, { network }),
  )

/** Where it is being chosen anew: since when, by when, and what waits for it. */
export function choiceHolds(
  world: World,
  part: PartName,
  network: NetworkId,
): (AwaitedChoice & { readonly holds: readonly Step[] }) | null {
  const holds = restingOnPart(world, part, network)
  const [choice] = holds
    .flatMap((step) => awaitedChoices(world, step, { network }))
    .filter((one) => one.part === part)
  return choice ? { ...choice, holds } : null
}

/** The words for it where a step says what it waits for. */
export const choiceWords = ({ part, by }: AwaitedChoice): string =>
  `The network chooses its ${partyLabels[part].toLowerCase()} anew, by ${formatDate(by)}`
