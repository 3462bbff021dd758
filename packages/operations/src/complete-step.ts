import type { Database, Kysely } from '@muster/db'
import type { Actor } from '@muster/domain/access/grants'
import { maySeeStep } from '@muster/domain/access/may-see'
import { completeStep as decide } from '@muster/domain/decide/complete-step'
import { type Contribution, refused } from '@muster/domain/decide/contribution'
import type { OnBehalf } from '@muster/domain/facts/step-events'
import { bankDetailsProblem } from '@muster/domain/form/bank-details'
import { answerProblems } from '@muster/domain/form/check-answer'
import { tidyAnswer } from '@muster/domain/form/tidy-answer'
import type {
  CommissionerId,
  LondonDate,
  MeetingId,
  NetworkId,
  PracticeId,
  ProgrammeId,
  StepId,
} from '@muster/domain/ids'
import type { Answer, Audience } from '@muster/domain/programme/field'
import type { Programme } from '@muster/domain/programme/programme'
import type { OutOfMeetingBody } from '@muster/domain/programme/routes'
import type { Step } from '@muster/domain/programme/step'
import { findStep } from '@muster/domain/progress/completion'
import { type Refusal, refusal } from '@muster/domain/refusal'
import type { TaskView } from '@muster/domain/views/step-view'
import { taskView } from '@muster/domain/views/task-view'
import { type Around, type Locks, readWorld } from './load-world.ts'
import { nextSentence } from './next-sentence.ts'
import { type Answered, performCommand } from './perform-command.ts'
import { requireVersion, underVersionInForce } from './version-in-force.ts'
import { refsIn } from './views/read-words.ts'
import { type Salt, WordsToKeep } from './words.ts'

/** A contribution as it was typed: words in full, before they become references. */
export type TypedContribution =
  | {
      readonly kind: 'answer' | 'propose' | 'vary'
      readonly answer: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'agree'; readonly version: number }
  | { readonly kind: 'decline'; readonly version: number; readonly reason: string }
  | {
      readonly kind: 'sign'
      readonly version: string
      readonly answer: Readonly<Record<string, unknown>>
    }
  | {
      readonly kind: 'judge'
      readonly verdict: 'accepted' | 'returned'
      readonly items: readonly string[]
      readonly reason?: string | undefined
    }
  | (Omit<
      Extract<Contribution, { kind: 'decide' }>,
      'conditions' | 'conditionsBy' | 'reason' | 'heldAt' | 'by'
    > & {
      readonly by?: OutOfMeetingBody | undefined
      readonly heldAt?: MeetingId | undefined
      readonly conditions?: string | undefined
      readonly conditionsBy?: LondonDate | undefined
      readonly reason?: string | undefined
    })
  | { readonly kind: 'confirm' | 'acknowledge' }
  | { readonly kind: 'notApplicable' | 'withdraw'; readonly reason: string }
  | {
      readonly kind: 'declineVariation' | 'withdrawVariation'
      readonly version: string
      readonly reason: string
    }

export interface CompleteStepInput {
  readonly programme: ProgrammeId
  readonly step: StepId
  readonly practice?: PracticeId | undefined
  readonly network?: NetworkId | undefined
  readonly meeting?: MeetingId | undefined
  readonly commissioner?: CommissionerId | undefined
  readonly contribution: TypedContribution
  readonly onBehalf?: { readonly askedBy: string; readonly how: OnBehalf['how'] } | undefined
}

export interface Context {
  readonly db: Kysely<Database>
  readonly actor: Actor
  readonly salt: Salt
}

/** One generic command completes every step of every programme. */
export const completeStep = (
  context: Context,
  id: string,
  input: CompleteStepInput,
): Promise<CompletedStep> =>
  underVersionInForce(context.db, input.programme, (programme) =>
    completeUnder(programme, context, id, input),
  )

type CompletedStep = Answered<{ task: TaskView; next: string }>

async function completeUnder(
  programme: Programme,
  { db, actor, salt }: Context,
  id: string,
  input: CompleteStepInput,
): Promise<CompletedStep> {
  const step = findStep(programme, input.step)
  if (!step) return await noSuchStep(programme, db, input)
  const typed = hasReferences(input.contribution)
  if (typed) return { ok: false, refusal: typed }
  const words = new WordsToKeep({ id, stream: streamOf(step, input), author: actor.id, salt })
  const contribution = withReferences(step, input.contribution, words)
  const onBehalf = input.onBehalf && {
    how: input.onBehalf.how,
    askedBy: words.keep('askedBy', input.onBehalf.askedBy, 'commissioner'),
  }
  const { practice, network, meeting } = input
  const whose = {
    ...(practice ? { practice } : {}),
    ...(network ? { network } : {}),
    ...(meeting ? { meeting } : {}),
  }
  return await performCommand(db, {
    id,
    procedure: 'steps.complete',
    input,
    actor,
    around: aroundOf(step, input),
    locks: locksOf(programme, step, contribution),
    words: words.kept,
    decide: (world) => {
      requireVersion(world, programme)
      if (!maySeeStep(world, actor, step, whose)) return refused(notYours)
      const wrong = wordsProblem(step, input.contribution)
      if (wrong) return refused(wrong)
      const asked = { step: step.id, ...whose, contribution }
      return decide(world, actor, { ...asked, ...(onBehalf ? { onBehalf } : {}) })
    },
    answer: (world) => {
      const task = taskView(world, actor, step, whose)
      return { task, next: nextSentence(world, step, whose, task) }
    },
  })
}

/** The version in force may have a step that the one that was read has not. */
async function noSuchStep(
  read: Programme,
  db: Kysely<Database>,
  { programme, step, practice, network, commissioner }: CompleteStepInput,
): Promise<CompletedStep> {
  if (practice || network || commissioner) {
    const around = {
      programme,
      ...(practice ? { practice } : {}),
      ...(network ? { network } : {}),
      ...(commissioner ? { commissioner } : {}),
    }
    requireVersion((await readWorld(db, around)).world, read)
  }
  return { ok: false, refusal: refusal('no-such-step', `This programme has no step ${step}.`) }
}

const notYours = refusal('not-yours', 'This step is for others: you have no part in it.')

/** A person sends words; a reference in their place would let one point at somebody else's. */
function hasReferences(contribution: TypedContribution) {
  if (!('answer' in contribution)) return null
  const field = Object.entries(contribution.answer).find(
    ([, value]) => refsIn(value).length > 0,
  )?.[0]
  return field ? refusal('answer-invalid', `${field}: type the words themselves.`, { field }) : null
}

/** Words are checked as they were typed: what the rules see of them are references. */
function wordsProblem(step: Step, typed: TypedContribution): Refusal | null {
  const { evidence, withoutBankDetails } = step
  if (!('answer' in typed)) {
    const reason = 'reason' in typed ? typed.reason : undefined
    return reason
      ? bankDetailsProblem([{ field: 'reason', text: reason }], withoutBankDetails)
      : null
  }
  const texts = Object.entries(typed.answer).flatMap(([field, text]) =>
    typeof text === 'string' ? [{ field, text }] : [],
  )
  const bank = bankDetailsProblem(texts, withoutBankDetails)
  if (bank) return bank
  const inWords = evidence.filter(({ kind }) => ['text', 'person', 'rows'].includes(kind))
  const problem = answerProblems(evidence, tidyAnswer(evidence, typed.answer)).find(
    ({ code, field }) => code === 'answer-invalid' && inWords.some(({ id }) => id === field),
  )
  return problem ? refusal(problem.code, problem.message, { field: problem.field }) : null
}

const streamOf = (
  step: Step,
  { programme, practice, network, commissioner }: CompleteStepInput,
): string =>
  `${programme}/${step.scope}/${(step.scope === 'practice' ? practice : network) ?? commissioner ?? ''}`

function withReferences(step: Step, typed: TypedContribution, words: WordsToKeep): Contribution {
  const about = (field: string, text: string | undefined, audience: Audience) =>
    text === undefined || text.trim() === ''
      ? {}
      : { [field]: words.keep(field, text.trim(), audience) }
  switch (typed.kind) {
    case 'answer':
    case 'propose':
    case 'vary':
    case 'sign':
      return {
        ...typed,
        answer: words.inAnswer(step.evidence, tidyAnswer(step.evidence, typed.answer)) as Answer,
      } as Contribution
    case 'decline':
    case 'withdraw':
    case 'declineVariation':
      return { ...typed, reason: words.keep('reason', typed.reason, 'commissioner') }
    case 'notApplicable':
    case 'withdrawVariation':
      return { ...typed, reason: words.keep('reason', typed.reason, 'network') }
    case 'judge': {
      const { reason, ...judged } = typed
      return { ...judged, ...about('reason', reason, 'network') }
    }
    case 'decide': {
      const { reason, conditions, conditionsBy, heldAt, by, ...decision } = typed
      return {
        ...decision,
        ...(by ? { by } : {}),
        ...(heldAt ? { heldAt } : {}),
        ...about('reason', reason, 'everyone'),
        ...about('conditions', conditions, 'everyone'),
        ...(conditionsBy ? { conditionsBy } : {}),
      }
    }
    default:
      return typed
  }
}

function aroundOf(
  step: Step,
  { programme, practice, network, commissioner }: CompleteStepInput,
): Around {
  const own = { programme, ...(practice ? { practice } : {}), ...(network ? { network } : {}) }
  if (step.scope === 'network' && network)
    return { programme, network, agenda: step.completion.how === 'decided' }
  return step.scope === 'practice' ? own : { programme, ...(commissioner ? { commissioner } : {}) }
}

/** What changes membership or registration, or decides on it, locks the commissioner first. */
function locksOf(programme: Programme, step: Step, contribution: Contribution): Locks {
  const counts = programme.milestones.some(
    (one) => one.step === step.id && step.scope === 'network',
  )
  const members = step.evidence.find(({ kind }) => kind === 'members')
  const named = members && 'answer' in contribution ? contribution.answer[members.id] : undefined
  return {
    commissioner: counts || members !== undefined,
    ...(Array.isArray(named) ? { practices: named as readonly PracticeId[] } : {}),
  }
}
