import { accept } from '../acceptance/rules.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { getStep } from '../progress/completion.ts'
import { refusal } from '../refusal.ts'
import { type Decided, decided, refused } from './contribution.ts'
import { notFor, notThisWay } from './may-act.ts'
import { attemptOf, itemOf, type StepCase, stepFact } from './step-case.ts'

/** A reviewer accepts, or returns what has to be put right, with a reason and a clock. */
export function decideJudgement(one: StepCase): Decided {
  const { step, world, whose, record } = one
  const { completion } = step
  const { contribution } = one.command
  if (completion.how !== 'judged' || contribution.kind !== 'judge')
    return refused(notThisWay(one, 'judged') ?? refusal('not-this-way', 'Accept it or return it.'))
  const no = notFor(one, completion.by) ?? (record.completedAt ? alreadyAccepted(step.title) : null)
  if (no) return refused(no)
  const { verdict, items, reason } = contribution
  const judged = stepFact(one, {
    type: 'stepJudged',
    data: { ...itemOf(one), verdict, items, ...(reason ? { reason } : {}) },
  })
  if (verdict === 'accepted') {
    const incomplete = accept(attemptOf(one, {}))
    return incomplete ? refused(incomplete) : decided(judged)
  }
  if (items.length === 0 || !reason)
    return refused(
      refusal(
        'say-what-is-wrong',
        'To return it, say which items are wrong or missing and give a reason.',
        { field: 'reason' },
      ),
    )
  const due = endOfDay(addWorkingDays(londonDateOf(world.now), completion.returnWorkingDays))
  const returned = { world, whose, step: getStep(world.programme, completion.returns) }
  const data = { ...itemOf(returned), because: 'returned' as const, due }
  return decided(judged, stepFact(returned, { type: 'stepReopened', data }))
}

const alreadyAccepted = (title: string) =>
  refusal('already-accepted', `${title} has been accepted already.`)
