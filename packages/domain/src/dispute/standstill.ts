import { addDays, daysBetween } from '../calendar/days.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import type { Dispute } from '../facts/dispute-state.ts'
import type { NetworkState } from '../facts/state.ts'
import type { Instant, StepId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import { getStep, recordIsDone, recordOf, type Whose } from '../progress/completion.ts'
import type { World } from '../world.ts'
import { openDisputes } from './disputes.ts'
import { aboutWhatVaries } from './in-dispute.ts'

/** The disputes that this instance of a step waits for, or has waited for since it was to be done again. */
function disputesOver(
  world: World,
  step: Step,
  { network: id, practice }: Whose,
  among: (network: NetworkState) => readonly Dispute[],
): readonly Dispute[] {
  const network = id && world.networks.get(id)
  if (!id || !network?.disputes || !practice || step.completion.how !== 'eachSigns') return []
  const record = recordOf(world, step, { practice, network: id })
  if (recordIsDone(record)) return []
  const { document } = step.completion
  return aboutWhatVaries(
    world,
    network,
    { network: id, practice, document, record },
    among(network),
  )
}

/** The dispute that has to end before this practice may sign; undefined where it may, or has. */
export const disputeAwaited = (world: World, step: Step, whose: Whose): Dispute | undefined =>
  disputesOver(world, step, whose, openDisputes)[0]

/**
 * A date that stood still while the signature waited for disputes, counted from `since`: the days left when one began
 * are left when it has ended. What was late already when it began stays late. [P]
 */
export function putOff(
  world: World,
  step: Step,
  whose: Whose,
  { date, since }: { readonly date: Instant; readonly since?: Instant | undefined },
): Instant {
  const all = ({ disputes = {} }: NetworkState) => Object.values(disputes)
  const over = disputesOver(world, step, whose, all).toSorted((a, b) => a.raisedAt - b.raisedAt)
  if (over.length === 0) return date
  let stands = Math.max(since ?? 0, recordOf(world, step, whose).reopenedAt ?? 0)
  return over.reduce((due, { raisedAt, closedAt = world.now }) => {
    const from = Math.max(raisedAt, stands) as Instant
    if (closedAt <= from || from > due) return due
    stands = closedAt
    const days = daysBetween(londonDateOf(from), londonDateOf(closedAt))
    return endOfDay(addDays(londonDateOf(due), days))
  }, date)
}

/** The words for it, for those who hear of disputes. */
export const disputeWords = ({ programme }: World, step: StepId): string =>
  `The dispute about “${getStep(programme, step).title}” ends`
