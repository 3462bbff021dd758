import type { MilestoneName } from '@muster/domain/programme/programme'
import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow'
import type { WokenBy } from './activity-port.ts'
import { Alarm } from './alarm.ts'
import { Bell } from './bell.ts'
import { type Carried, fresh } from './carried.ts'
import { look } from './look.ts'
import { showPhase } from './phase.ts'
import { retryDelayMs } from './retry-delay.ts'
import { reconcile, wake } from './signals.ts'

/** A few hundred events are replayed in some tens of milliseconds. */
const longHistory = 400

export interface Journey {
  /** Waits for the milestone, or for the end: a withdrawn network passes no more. */
  reached(milestone: MilestoneName): Promise<void>
  /** Waits until nothing more can happen. */
  ended(): Promise<void>
}

/** Looks at the subject whenever it is woken or its next instant comes, until it is done. */
export function follow(subject: string, carried: Carried = fresh()): Journey {
  const reached = new Set(carried.reached)
  const end = lookUntilDone(subject, carried, reached)
  return {
    reached: (milestone) => Promise.race([end, condition(() => reached.has(milestone))]),
    ended: () => end,
  }
}

async function lookUntilDone(
  subject: string,
  carried: Carried,
  reached: Set<MilestoneName>,
): Promise<void> {
  const bell = listen(carried.wokenBy)
  const alarm = new Alarm(() => bell.ring('timer'))
  let { failures } = carried
  for (;;) {
    const wokenBy = await rung(bell)
    if (isHistoryLong()) await continueAsNew(subject, { wokenBy, reached: [...reached], failures })
    bell.answer()
    const seen = await look(subject, wokenBy)
    failures = seen === null ? failures + 1 : 0
    if (seen !== null) showPhase(seen.reached, reached)
    if (seen?.done && bell.rungBy === null) return
    alarm.set(seen === null ? retryDelayMs(failures) : seen.sleepMs)
  }
}

function listen(wokenBy: WokenBy): Bell {
  const bell = new Bell(wokenBy)
  setHandler(wake, () => bell.ring('signal'))
  setHandler(reconcile, () => bell.ring('reconciler'))
  return bell
}

async function rung(bell: Bell): Promise<WokenBy> {
  await condition(() => bell.rungBy !== null)
  return bell.rungBy ?? 'signal'
}

function isHistoryLong(): boolean {
  const { historyLength, continueAsNewSuggested } = workflowInfo()
  return historyLength > longHistory || continueAsNewSuggested
}
