import { accept } from '../acceptance/rules.ts'
import { addDays } from '../calendar/days.ts'
import { dueAt } from '../calendar/due.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import type { ExceptionKind } from '../facts/events.ts'
import type { DecisionOutcome } from '../facts/step-events.ts'
import type { Fact } from '../facts/stream-ref.ts'
import type { Instant, NetworkId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import { recordIsDone, recordOf } from '../progress/completion.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { stepFact } from './step-case.ts'

const ofSize: readonly ExceptionKind[] = ['ruralUnder30k', 'under30k']

/** Opens again what was accepted on an exception that stands no more; nothing where the rule is kept without it. */
export function judgeAgain(
  world: World,
  network: NetworkId,
  exception: ExceptionKind,
): readonly Fact[] {
  const whose = { network }
  const done = world.programme.steps.filter(
    (step) => step.scope === 'network' && recordIsDone(recordOf(world, step, whose)),
  )
  const tests = ofSize.includes(exception) ? done.filter(usesRule('sizeOrException')) : []
  const failing = tests.filter((step) => fails(world, step, network))
  if (ofSize.includes(exception) && failing.length === 0) return []
  return [...failing, ...done.filter(isJudgedOnIt)].map((step) =>
    stepFact(
      { world, step, whose },
      {
        type: 'stepReopened',
        data: { step: step.id, because: 'exceptionWithdrawn', due: dueOf(world, step) },
      },
    ),
  )
}

/** No approval while what it rests on is judged again. */
export function checkedAgain(
  world: World,
  network: NetworkId,
  outcome: DecisionOutcome,
): Refusal | null {
  if (outcome !== 'approve' && outcome !== 'approveWithConditions') return null
  const open = world.programme.steps.find((step) => {
    const record = recordOf(world, step, { network })
    const again = record.reopenedAt !== undefined && !recordIsDone(record)
    return step.scope === 'network' && again && isJudgedOnIt(step)
  })
  if (!open) return null
  return refusal(
    'checked-again',
    `“${open.title}” is open again since an exception was withdrawn. Have it done first, then record the decision; or defer it.`,
    { facts: { open: open.id }, source: open.source },
  )
}

/** A reviewer's judgement, and the paper that says who decides on which exception. */
const isJudgedOnIt = (step: Step): boolean =>
  step.completion.how === 'judged' || usesRule('exceptionsHaveDecider')(step)

const usesRule =
  (name: string) =>
  ({ accept: rules }: Step): boolean =>
    rules.some(({ rule }) => rule === name)

const fails = (world: World, step: Step, network: NetworkId): boolean =>
  accept({ world, step, item: { step: step.id }, network, answer: {} }) !== null

/** Whoever has to judge again has the days that the step normally needs. */
function dueOf(world: World, step: Step): Instant {
  const needed = endOfDay(addDays(londonDateOf(world.now), step.days))
  return Math.max(dueAt(world.programme, step), needed) as Instant
}
