import { addDays } from '../calendar/days.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import type { Decision } from '../facts/state.ts'
import type { Instant, LondonDate, MeetingId, NetworkId } from '../ids.ts'
import type { OutOfMeeting } from '../programme/routes.ts'
import type { World } from '../world.ts'
import { decisionOf, outOfMeetingOf, routeOf } from './route.ts'

/** A decision taken outside a meeting that the committee has still to note or to ratify. */
export interface OwedReport {
  readonly decision: Decision
  readonly afterwards: OutOfMeeting['afterwards']
  /** The next meeting after the decision, where one is planned. */
  readonly meeting: MeetingId | null
  /** By the end of which day. */
  readonly by: LondonDate
}

/** A chair's action that the committee did not ratify stays owed: somebody has to settle it. */
export function owedReport(world: World, network: NetworkId): OwedReport | null {
  const decision = decisionOf(world, network)
  const way = decision && wayOf(world, decision)
  if (!decision || !way || decision.outcome === 'defer') return null
  if (decision.report && decision.report.outcome !== 'notRatified') return null
  const next = nextMeeting(world, decision.at)
  const route = routeOf(world)
  const days = ('outOfMeeting' in route && route.outOfMeeting?.reportWithinDays) || 0
  return {
    decision,
    afterwards: way.afterwards,
    meeting: next?.id ?? null,
    by: next?.on ?? addDays(londonDateOf(decision.at), days),
  }
}

/** In which way outside a meeting it was decided; undefined where the commissioner's own body decided. */
export const wayOf = (world: World, { body }: Decision): OutOfMeeting | undefined =>
  body === routeOf(world).body || body === 'committee' || body === 'jointCommittee'
    ? undefined
    : outOfMeetingOf(world, body)

/** A meeting on the very day was there to decide: what follows on it is a later one. */
const nextMeeting = (world: World, decidedAt: Instant) =>
  Object.values(world.commissioner.meetings)
    .filter(({ on }) => on > londonDateOf(decidedAt))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))[0]

/** Whether the committee refused it, or its next meeting is over and has not spoken. */
export const isUnratified = (world: World, { afterwards, by, decision }: OwedReport): boolean =>
  afterwards === 'ratified' &&
  (decision.report?.outcome === 'notRatified' || world.now > endOfDay(by))
