import { type Actor, actsAs, leads, practiceOf } from '../access/grants.ts'
import { proposerOf, variable } from '../agreement-variation/may-vary.ts'
import { dueAt } from '../calendar/due.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { hearsOfDisputes } from '../dispute/disputes-page.ts'
import { disputeAwaited, disputeWords, putOff } from '../dispute/standstill.ts'
import type { StepRecord } from '../facts/state.ts'
import { leadAgreement, waitsForLead } from '../lead-commissioner/settled.ts'
import { awaitedChoices, choiceWords, waitsForChoice } from '../people/awaited-choice.ts'
import type { Step } from '../programme/step.ts'
import { proposalIsSpent, recordIsDone, recordOf, type Whose } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { restingOn, whyItStays } from '../progress/resting-on.ts'
import { hasOpened, waitsFor } from '../progress/startable.ts'
import type { StepStatus } from '../progress/step-status.ts'
import { waitingOn } from '../progress/waiting-on.ts'
import type { World } from '../world.ts'
import type { Allowed, TaskView } from './step-view.ts'

/** Where an instance of a step stands for the person who looks. */
export function taskView(world: World, actor: Actor, step: Step, whose: Whose): TaskView {
  const record = recordOf(world, step, whose)
  const waiting = hasOpened(world) ? reasonsFor(world, actor, step, whose) : []
  const allowed = allowedActions(world, actor, step, whose)
  const done = recordIsDone(record)
  const open = !done && waiting.length === 0
  const dispute = done ? undefined : disputeAwaited(world, step, whose)
  const due = putOff(world, step, whose, { date: record.due ?? dueAt(world.programme, step) })
  const mine = allowed.some((action) => movesOn(action, record))
  return {
    step: step.id,
    title: step.title,
    phase: step.phase,
    scope: step.scope,
    how: step.completion.how,
    status: statusOf(record, waiting.length, mine),
    due: londonDateOf(due),
    late: !done && world.now > due && !dispute && !waitsForChoice(world, step, whose),
    completedAt: record.completedAt ?? null,
    cannotStartBecause: done ? [] : waiting,
    waitingOn: open ? waitingOn(world, step, whose) : null,
    mine: mine && !done,
    minutes: step.minutes ?? null,
    onBehalf: record.onBehalf !== undefined,
  }
}

/** A dispute is told to those who hear of it; for others it is the members who are waited for. */
function reasonsFor(world: World, actor: Actor, step: Step, whose: Whose): readonly string[] {
  const dispute = disputeAwaited(world, step, whose)
  const told = dispute && whose.network && hearsOfDisputes(world, actor, whose.network)
  return [
    ...reasonsToWait(world, step, whose),
    ...(told ? [disputeWords(world, dispute.step)] : []),
  ]
}

const reasonsToWait = (world: World, step: Step, whose: Whose): readonly string[] => [
  ...waitsFor(world, step, whose).map(({ title }) => title),
  ...(waitsForLead(world, step, whose) ? [leadAgreement] : []),
  ...awaitedChoices(world, step, whose).map(choiceWords),
]

/** While members answer what is on the table, another proposal may be made but is not asked for. */
const movesOn = (action: Allowed, record: StepRecord): boolean =>
  nextActions.includes(action) &&
  (action !== 'propose' ||
    !record.proposal ||
    Object.keys(record.proposal.declined).length > 0 ||
    proposalIsSpent(record))

/** What moves a step on; the others may be done but are not asked for. */
const nextActions: readonly Allowed[] = [
  'answer',
  'propose',
  'agree',
  'sign',
  'judge',
  'decide',
  'confirm',
]

function statusOf(record: StepRecord, waiting: number, mine: boolean): StepStatus {
  if (record.notApplicable) return 'notApplicable'
  if (recordIsDone(record)) return 'done'
  if (waiting > 0) return 'cannotStartYet'
  if (record.returned || record.reopenedAt !== undefined) return mine ? 'returned' : 'waiting'
  return mine ? 'toDo' : 'waiting'
}

/** What the person may do on this step now, by their part in it. */
export function allowedActions(
  world: World,
  actor: Actor,
  step: Step,
  whose: Whose,
): readonly Allowed[] {
  if (!hasOpened(world) || reasonsToWait(world, step, whose).length > 0) return []
  if (disputeAwaited(world, step, whose)) return []
  const { completion } = step
  const record = recordOf(world, step, whose)
  const done = recordIsDone(record)
  const lead = leads(world, actor)
  const optional: readonly Allowed[] =
    step.mayBeNotApplicable &&
    !done &&
    (lead || (completion.how === 'answer' && actsAs(world, actor, completion.by, whose)))
      ? ['notApplicable']
      : []
  if (mayVary(world, actor, step, whose)) return ['vary']
  return [...byCompletion(world, actor, step, whose, record), ...optional]
}

/** What others rely on is no longer answered anew: it is varied. */
function mayVary(world: World, actor: Actor, step: Step, whose: Whose): boolean {
  const party = proposerOf(step)
  if (!party || !whose.network || !actsAs(world, actor, party, whose)) return false
  return !('code' in variable(world, step, whose.network))
}

function byCompletion(
  world: World,
  actor: Actor,
  step: Step,
  whose: Whose,
  record: StepRecord,
): readonly Allowed[] {
  const { completion } = step
  const done = recordIsDone(record)
  switch (completion.how) {
    case 'answer':
      return actsAs(world, actor, completion.by, whose) ? ['answer'] : []
    case 'eachSigns':
      return signatureActions(world, actor, step, whose, record)
    case 'judged':
      return !done && actsAs(world, actor, completion.by, whose) ? ['judge'] : []
    case 'decided':
      return !done &&
        actsAs(world, actor, world.programme.routes[world.commissioner.model].recordedBy, whose)
        ? ['decide']
        : []
    case 'computed':
      return computedActions(world, actor, step, whose, record)
    case 'allAgree':
      return agreementActions(world, actor, step, whose, record)
  }
}

function signatureActions(
  world: World,
  actor: Actor,
  step: Step,
  whose: Whose,
  record: StepRecord,
): readonly Allowed[] {
  if (!actsAs(world, actor, 'practice', whose)) return []
  // Who was outvoted is bound, and may sign all the same.
  if (!recordIsDone(record) || record.boundBy !== undefined) return ['sign']
  const { network } = whose
  return network && !restingOn(world, step, { network }) ? ['withdraw'] : []
}

function computedActions(
  world: World,
  actor: Actor,
  { completion }: Step,
  whose: Whose,
  record: StepRecord,
): readonly Allowed[] {
  if (completion.how !== 'computed') return []
  const done = recordIsDone(record)
  const { confirmedBy, acknowledgedBy } = completion
  if (!done && confirmedBy && actsAs(world, actor, confirmedBy, whose)) return ['confirm']
  const acknowledges = done && record.acknowledgedAt === undefined && acknowledgedBy
  return acknowledges && actsAs(world, actor, acknowledgedBy, whose) ? ['acknowledge'] : []
}

function agreementActions(
  world: World,
  actor: Actor,
  step: Step,
  whose: Whose,
  record: StepRecord,
): readonly Allowed[] {
  const { completion } = step
  if (completion.how !== 'allAgree') return []
  const propose = actsAs(world, actor, completion.proposedBy, whose)
  if (record.completedAt !== undefined)
    return propose && !whyItStays(world, step, whose) ? ['propose'] : []
  const members = whose.network ? membersOf(world, whose.network) : []
  const practice = practiceOf(actor, members)
  const { proposal } = record
  const agree = practice && proposal && !proposalIsSpent(record) && !proposal.agreed[practice]
  return [
    ...(agree ? (['agree'] as const) : []),
    ...(propose && !agree ? (['propose'] as const) : []),
  ]
}
