import { addWorkingDays } from '../calendar/working-days.ts'
import type { Asked } from '../facts/state.ts'
import type { LondonDate, NetworkId } from '../ids.ts'
import type { OutsideRequest } from '../programme/outside-request.ts'
import { getStep, isDone } from '../progress/completion.ts'
import type { World } from '../world.ts'

export const requestNamed = (
  { programme }: Pick<World, 'programme'>,
  name: string,
): OutsideRequest | undefined => programme.outside?.find((one) => one.name === name)

/** What the other side still owes: an answer, or the confirmation that all of it is entered. */
export interface OutsideClock {
  readonly owed: 'answer' | 'confirmation'
  /** The last day on which it is in time. */
  readonly until: LondonDate
  /** The kind of blocker that is raised after it. */
  readonly overdue: string
}

/** The clock that runs on the other side; null before it was asked, and once its step is done. */
export function outsideClock(
  world: World,
  network: NetworkId,
  { name, step, issues, withinWorkingDays, overdue }: OutsideRequest,
): OutsideClock | null {
  const asked = world.networks.get(network)?.outside?.[name]
  if (!asked || isDone(world, step, { network })) return null
  if (issues && asked.answeredOn) {
    const until = addWorkingDays(asked.answeredOn, issues.confirmWithinWorkingDays.value)
    return { owed: 'confirmation', until, overdue: issues.unconfirmed }
  }
  return { owed: 'answer', until: answerDueOn(asked, withinWorkingDays.value), overdue }
}

/** The day that was promised, else the days that it normally takes. */
const answerDueOn = ({ askedOn, promisedFor }: Asked, days: number): LondonDate =>
  promisedFor ?? addWorkingDays(askedOn, days)

/** The party that asks and chases: whoever does the step. */
export function askedBy({ programme }: Pick<World, 'programme'>, { step }: OutsideRequest) {
  const { completion } = getStep(programme, step)
  return completion.how === 'answer' ? completion.by : 'supportLead'
}
