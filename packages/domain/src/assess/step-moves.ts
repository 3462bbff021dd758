import { accept } from '../acceptance/rules.ts'
import { stepFactsNow } from '../acceptance/step-facts.ts'
import { dueDate } from '../calendar/due.ts'
import { atLondonTime, londonDateOf, startOfDay } from '../calendar/london-day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { StepEvent } from '../facts/step-events.ts'
import { type Fact, fact } from '../facts/stream-ref.ts'
import type { Instant } from '../ids.ts'
import { recordIsDone, type Whose } from '../progress/completion.ts'
import { hasOpened, mayStart } from '../progress/startable.ts'
import {
  groupItem,
  isComplete,
  lateAfter,
  notDone,
  outstanding,
  practicesIn,
  type StepGroup,
} from '../progress/step-group.ts'
import type { World } from '../world.ts'
import { type Assessment, earliestAfter, justAfter } from './assessment.ts'
import { lateMoves } from './late-moves.ts'

/** What the engine does for one group of instances of a step, and when it has to look at it again. */
export function assessStep(world: World, group: StepGroup): Assessment {
  if (!hasOpened(world)) return { moves: [], wakeAt: startOfDay(world.programme.opens) }
  if (isComplete(world, group)) return { moves: [], wakeAt: null }
  const waiting = outstanding(world, group)
  const dues = byDue(world, group, waiting)
  const moves = [
    ...opening(group, waiting),
    ...computed(world, group),
    ...reminders(world, group, dues),
    ...(group.record.openedAt === undefined ? [] : late(world, group, dues)),
  ]
  return { moves, wakeAt: earliestAfter(world.now, instants(world, group)) }
}

type Dues = ReadonlyMap<Instant, readonly Whose[]>

/** Most instances of a step are due together; what was opened again for some has a clock of its own. */
function byDue(world: World, group: StepGroup, waiting: readonly Whose[]): Dues {
  const dues = new Map<Instant, Whose[]>()
  for (const whose of waiting) {
    const due = lateAfter(world, group, whose)
    dues.set(due, [...(dues.get(due) ?? []), whose])
  }
  return dues
}

const own = (group: StepGroup, event: StepEvent): Fact => fact(group.stream, event)

const opening = (group: StepGroup, waiting: readonly Whose[]): readonly Fact[] =>
  group.record.openedAt === undefined && waiting.length > 0
    ? [own(group, { type: 'stepOpened', data: groupItem(group) })]
    : []

/** A step that nobody has to confirm is complete as soon as its facts are. */
function computed(world: World, group: StepGroup): readonly Fact[] {
  const { step, whose } = group
  if (step.completion.how !== 'computed' || step.completion.confirmedBy) return []
  if (!mayStart(world, step, whose) || recordIsDone(group.record)) return []
  const attempt = { world, step, item: groupItem(group), answer: {}, ...whose }
  if (accept(attempt)) return []
  const facts = stepFactsNow(attempt)
  return [own(group, { type: 'stepCompleted', data: { ...groupItem(group), facts } })]
}

export const remindAt = (due: Instant, days: number): Instant =>
  atLondonTime(addWorkingDays(londonDateOf(due), -days), '09:00')

function reminders(world: World, group: StepGroup, dues: Dues): readonly Fact[] {
  const { record, step } = group
  const { openedAt } = record
  if (openedAt === undefined) return []
  return [...dues]
    .filter(([due]) => world.now <= due)
    .flatMap(([due, waiting]) =>
      step.remindWorkingDaysBefore.flatMap((days) => {
        const at = remindAt(due, days)
        const sent = record.reminders?.includes(`${days}@${due}`)
        if (sent || at > world.now || at < openedAt) return []
        const data = { ...groupItem(group), ...practicesIn(waiting), due, workingDaysBefore: days }
        return [own(group, { type: 'reminderSent', data })]
      }),
    )
}

/** Said once of each date that passes, and what follows concerns everybody who is late by then. */
function late(world: World, group: StepGroup, dues: Dues): readonly Fact[] {
  const { lateAt } = group.record
  const passed = [...dues].filter(([due]) => world.now > due)
  const newly = passed.map(([due]) => due).filter((due) => lateAt === undefined || lateAt <= due)
  if (newly.length === 0) return []
  const due = Math.min(...newly) as Instant
  return lateMoves(
    world,
    group,
    passed.flatMap(([, waiting]) => waiting),
    due,
  )
}

function instants(world: World, group: StepGroup): readonly Instant[] {
  const { step, record } = group
  const certain =
    step.completion.how === 'computed' ? [startOfDay(dueDate(world.programme, step))] : []
  const gap = step.after.some(({ unlessConfirmingReady }) => unlessConfirmingReady)
    ? [startOfDay(dueDate(world.programme, step))]
    : []
  if (record.openedAt === undefined) return [...certain, ...gap]
  const dues = byDue(world, group, notDone(world, group)).keys()
  const clocks = [...dues].flatMap((due) => [
    justAfter(due),
    ...step.remindWorkingDaysBefore.map((days) => remindAt(due, days)),
  ])
  return [...certain, ...gap, ...clocks]
}
