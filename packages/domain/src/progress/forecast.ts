import { addDays, daysBetween } from '../calendar/days.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import type { Instant, LondonDate, NetworkId, StepId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import type { World } from '../world.ts'
import { getStep, isDone } from './completion.ts'
import { openedAt } from './opened-at.ts'
import { waitsFor } from './startable.ts'

/**
 * How soon a network can be live if everybody does what is left in the days it normally needs. Kept in two parts
 * so that a table can hold it and any day can be asked: the finish is the later of `today + remainingDays` and
 * `notBefore`.
 */
export interface Outlook {
  /** Calendar days of the longest chain that follows on what is open now. */
  readonly remainingDays: number
  /** The earliest finish that the steps already under way allow. */
  readonly notBefore: Instant | null
  /** The open step at the head of the chain that takes longest. */
  readonly head: Step | null
}

const tails = new WeakMap<Programme, ReadonlyMap<StepId, number>>()

/** Days from the end of each step to the end of the milestone `live`, by the longest chain; absent if none leads there. */
function tailsToLive(programme: Programme): ReadonlyMap<StepId, number> {
  const known = tails.get(programme)
  if (known) return known
  const live = programme.milestones.find(({ name }) => name === 'live')
  const days = new Map<StepId, number>()
  const walk = (id: StepId, after: number) => {
    if ((days.get(id) ?? -1) >= after) return
    days.set(id, after)
    const step = getStep(programme, id)
    for (const before of step.after) walk(before.step, after + step.days)
  }
  if (live) walk(live.step, 0)
  tails.set(programme, days)
  return days
}

/** Null when the network is live: nothing is left of this road. */
export function outlook(world: World, network: NetworkId): Outlook | null {
  const live = world.programme.milestones.find(({ name }) => name === 'live')
  if (!live || isDone(world, live.step, { network })) return null
  let remainingDays = 0
  let notBefore: Instant | null = null
  let head: Step | null = null
  let longest = -1
  for (const [id, tail] of tailsToLive(world.programme)) {
    const step = getStep(world.programme, id)
    if (isDone(world, id, { network }) || waitsFor(world, step, { network }).length > 0) continue
    const since = openedAt(world, step, { network })
    // What has not been opened yet begins on the day that is asked about, not on the day this was folded.
    remainingDays = Math.max(remainingDays, since === undefined ? tail + step.days : tail)
    const finish = since && endOfDay(addDays(londonDateOf(since), step.days + tail))
    if (finish && (notBefore === null || finish > notBefore)) notBefore = finish
    if (tail + step.days > longest) {
      longest = tail + step.days
      head = step
    }
  }
  return { remainingDays, notBefore, head }
}

/** The earliest London date on which the network can be live, never before the programme's own date. */
export function earliestFinish(
  programme: Programme,
  { remainingDays, notBefore }: Outlook,
  now: Instant,
): LondonDate {
  const fromToday = addDays(londonDateOf(now), remainingDays)
  const underWay = notBefore === null ? fromToday : londonDateOf(notBefore)
  const latest = fromToday > underWay ? fromToday : underWay
  return latest > programme.goLive ? latest : programme.goLive
}

/** Calendar days between the chain's own end and go-live: negative misses the deadline. */
export function daysToSpare(
  programme: Programme,
  { remainingDays, notBefore }: Outlook,
  now: Instant,
): number {
  const fromToday = addDays(londonDateOf(now), remainingDays)
  const underWay = notBefore === null ? fromToday : londonDateOf(notBefore)
  return daysBetween(fromToday > underWay ? fromToday : underWay, programme.goLive)
}
