import { dueDate } from '../calendar/due.ts'
import { formatWeekday } from '../calendar/format-date.ts'
import type { Programme } from '../programme/programme.ts'
import type { AcceptanceCall, Completion, Step } from '../programme/step.ts'
import { partyLabels } from '../progress/party-labels.ts'
import { whenLateWords } from '../views/when-late-words.ts'
import { changesOfEvidence } from './changes-of-evidence.ts'
import { same } from './same.ts'

/** One thing that is different about a step, and the sentence that says so. */
export interface Change {
  readonly what:
    | 'title'
    | 'whose'
    | 'due'
    | 'days'
    | 'after'
    | 'completion'
    | 'evidence'
    | 'rule'
    | 'parameter'
    | 'whenLate'
    | 'reminders'
    | 'words'
  readonly words: string
}

/** A step in the version that it belongs to: a due date follows from both. */
export interface StepOf {
  readonly programme: Programme
  readonly step: Step
}

export function changesOfStep(before: StepOf, after: StepOf): readonly Change[] {
  const [old, now] = [before.step, after.step]
  if (same(old, now)) return []
  return [
    ...title(old, now),
    ...whose(old, now),
    ...dates(before, after),
    ...dependencies(before, after),
    ...completion(old, now),
    ...changesOfEvidence(old.evidence, now.evidence),
    ...rules(old, now),
    ...late(before, after),
    ...rest(old, now),
  ]
}

const title = (old: Step, now: Step): readonly Change[] =>
  old.title === now.title ? [] : [{ what: 'title', words: `Was called “${old.title}”.` }]

const whose = (old: Step, now: Step): readonly Change[] =>
  old.scope === now.scope && old.phase === now.phase
    ? []
    : [
        {
          what: 'whose',
          words: `Is the ${now.scope}’s, in the phase ${now.phase}; it was the ${old.scope}’s, in ${old.phase}.`,
        },
      ]

function dates(before: StepOf, after: StepOf): readonly Change[] {
  const [was, is] = [dueDate(before.programme, before.step), dueDate(after.programme, after.step)]
  const due: readonly Change[] =
    was === is
      ? []
      : [{ what: 'due', words: `Due ${formatWeekday(is)}; it was due ${formatWeekday(was)}.` }]
  const days: readonly Change[] =
    before.step.days === after.step.days
      ? []
      : [{ what: 'days', words: `Needs ${after.step.days} days; it needed ${before.step.days}.` }]
  return [...due, ...days]
}

function dependencies(before: StepOf, after: StepOf): readonly Change[] {
  const name = ({ programme }: StepOf, id: string) =>
    `“${programme.steps.find((step) => step.id === id)?.title ?? id}”`
  const [old, now] = [before.step.after, after.step.after]
  const has = (list: Step['after'], id: string) => list.some(({ step }) => step === id)
  const changed = now.filter((one) => old.some((was) => was.step === one.step && !same(was, one)))
  return [
    ...now
      .filter(({ step }) => !has(old, step))
      .map(({ step }) => `Waits for ${name(after, step)}.`),
    ...old
      .filter(({ step }) => !has(now, step))
      .map(({ step }) => `No longer waits for ${name(before, step)}.`),
    ...changed.map(({ step, unlessConfirmingReady }) =>
      unlessConfirmingReady
        ? `No longer waits for ${name(after, step)} where the commissioner confirms the networks that are ready.`
        : `Waits for ${name(after, step)} also where the commissioner confirms the networks that are ready.`,
    ),
  ].map((words) => ({ what: 'after', words }))
}

const completion = (old: Step, now: Step): readonly Change[] =>
  same(old.completion, now.completion)
    ? []
    : [
        {
          what: 'completion',
          words: `${completionWords(now.completion)} Before: ${completionWords(old.completion)}`,
        },
      ]

function completionWords(how: Completion): string {
  switch (how.how) {
    case 'answer':
      return `Answered by: ${partyLabels[how.by]}.`
    case 'allAgree':
      return `Proposed by: ${partyLabels[how.proposedBy]}; every member agrees.`
    case 'eachSigns':
      return `Each member signs the document “${how.document}”.`
    case 'judged':
      return `Judged by: ${partyLabels[how.by]}; may return ${how.returns} with ${how.returnWorkingDays} working days.`
    case 'decided':
      return 'Decided by the deciding body.'
    case 'computed':
      return how.confirmedBy
        ? `Computed, and confirmed by: ${partyLabels[how.confirmedBy]}.`
        : 'Computed from facts.'
  }
}

function rules(old: Step, now: Step): readonly Change[] {
  const find = (step: Step, rule: string) => step.accept.find((call) => call.rule === rule)
  return [
    ...now.accept
      .filter(({ rule }) => !find(old, rule))
      .map((call): Change => ({ what: 'rule', words: `New rule: ${callWords(call)}.` })),
    ...old.accept
      .filter(({ rule }) => !find(now, rule))
      .map((call): Change => ({ what: 'rule', words: `No longer a rule: ${callWords(call)}.` })),
    ...now.accept.flatMap((call) => parameters(find(old, call.rule), call)),
  ]
}

const callWords = ({ rule, with: given }: AcceptanceCall): string => {
  const all = Object.entries(given ?? {}).map(([name, value]) => `${name} ${value}`)
  return all.length > 0 ? `${rule} (${all.join(', ')})` : rule
}

function parameters(old: AcceptanceCall | undefined, now: AcceptanceCall): readonly Change[] {
  if (!old) return []
  const names = new Set([...Object.keys(old.with ?? {}), ...Object.keys(now.with ?? {})])
  return [...names]
    .filter((name) => old.with?.[name] !== now.with?.[name])
    .map((name) => ({
      what: 'parameter',
      words: `${now.rule}: ${name} is ${now.with?.[name] ?? 'not given'}; it was ${old.with?.[name] ?? 'not given'}.`,
    }))
}

const late = (before: StepOf, after: StepOf): readonly Change[] =>
  same(before.step.whenLate, after.step.whenLate)
    ? []
    : [
        {
          what: 'whenLate',
          words: `When late: ${whenLateWords(after.programme, after.step)} Before: ${whenLateWords(before.programme, before.step)}`,
        },
      ]

const remindWords = ({ remindWorkingDaysBefore: days }: Step) =>
  days.length > 0 ? `${days.join(', ')} working days before` : 'never'

function rest(old: Step, now: Step): readonly Change[] {
  const change = (what: Change['what'], words: string, differs: boolean): readonly Change[] =>
    differs ? [{ what, words }] : []
  return [
    ...change(
      'reminders',
      `Reminded ${remindWords(now)}; before, ${remindWords(old)}.`,
      !same(old.remindWorkingDaysBefore, now.remindWorkingDaysBefore),
    ),
    ...change(
      'completion',
      now.mayBeNotApplicable ? 'May now not apply.' : 'Always applies now.',
      (old.mayBeNotApplicable ?? false) !== (now.mayBeNotApplicable ?? false),
    ),
    ...change(
      'words',
      'Other reasons for being blocked are offered.',
      !same(old.blockers, now.blockers),
    ),
    ...change(
      'words',
      'The words that explain it have changed.',
      old.why !== now.why || old.source !== now.source || old.minutes !== now.minutes,
    ),
    ...change(
      'words',
      now.membersOnly
        ? 'Only members read its text now.'
        : 'Others than members read its text now.',
      (old.membersOnly ?? false) !== (now.membersOnly ?? false),
    ),
    ...change(
      'words',
      'What its words may hold has changed.',
      !same(old.withoutBankDetails, now.withoutBankDetails),
    ),
  ]
}
