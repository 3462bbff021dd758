import { endOfDay } from '../calendar/london-day.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import type { Instant } from '../ids.ts'
import type { Interim, Step } from '../programme/step.ts'
import { standingUntil } from '../progress/interim.ts'
import { coordinatorOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { type Assessment, earliestAfter, justAfter } from './assessment.ts'
import { remindAt } from './step-moves.ts'

interface Standing {
  readonly step: Step
  readonly interim: Interim
  readonly end: Instant
}

/** The interim answers that stand in this network, and the end of their days. */
export function standingInterims(world: World, network: NetworkState): readonly Standing[] {
  return world.programme.steps.flatMap((step): readonly Standing[] => {
    const { interim } = step
    const until = interim && standingUntil(step, network.steps[step.id] ?? {})
    return interim && until ? [{ step, interim, end: endOfDay(until) }] : []
  })
}

/** Reminds before an interim answer ends; after its day the step is open again, and late at once. */
export function interimMoves(world: World, network: NetworkState): Assessment {
  const standing = standingInterims(world, network)
  return {
    moves: standing.flatMap((one) =>
      world.now > one.end ? [ended(world, network, one)] : reminders(world, network, one),
    ),
    wakeAt: earliestAfter(
      world.now,
      standing.flatMap(({ interim, end }) => [
        justAfter(end),
        ...interim.remindWorkingDaysBefore.map((days) => remindAt(end, days)),
      ]),
    ),
  }
}

function ended({ programme }: World, network: NetworkState, { step, end }: Standing): Fact {
  const data = { step: step.id, because: 'interimEnded' as const, due: end }
  return fact(networkStream(programme.id, network.id), { type: 'stepReopened', data })
}

function reminders(
  { programme, now }: World,
  network: NetworkState,
  { step, interim, end }: Standing,
): readonly Fact[] {
  const record = network.steps[step.id] ?? {}
  const coordinator = coordinatorOf(programme, network)
  return interim.remindWorkingDaysBefore.flatMap((days) => {
    const at = remindAt(end, days)
    const sent = record.reminders?.includes(`${days}@${end}`)
    if (sent || at > now || at < (record.completedAt ?? now)) return []
    const practices = coordinator ? { practices: [coordinator] } : {}
    const data = { step: step.id, ...practices, due: end, workingDaysBefore: days }
    return [fact(networkStream(programme.id, network.id), { type: 'reminderSent' as const, data })]
  })
}
