import { confirmConditions as decideConditions } from '@muster/domain/decide/confirm-conditions'
import {
  endInterest as decideEnd,
  declareInterest as decideInterest,
} from '@muster/domain/decide/declare-interest'
import { reportDecision as decideReport } from '@muster/domain/decide/report-decision'
import { setDelegationScheme as decideScheme } from '@muster/domain/decide/set-delegation-scheme'
import type { Interest } from '@muster/domain/facts/events'
import type { Report } from '@muster/domain/facts/step-events'
import type {
  CommissionerId,
  MeetingId,
  NetworkId,
  PracticeId,
  ProgrammeId,
} from '@muster/domain/ids'
import type { Context } from './complete-step.ts'
import { type Answered, performCommand } from './perform-command.ts'
import { WordsToKeep } from './words.ts'

export interface ReportDecisionInput {
  readonly programme: ProgrammeId
  readonly network: NetworkId
  readonly heldAt: MeetingId
  readonly outcome: Report['outcome']
  readonly votes: Report['votes']
  readonly reason?: string | undefined
}

/** The committee's next meeting notes a decision taken outside it, or votes on its chair's action. */
export async function reportDecision(
  { db, actor, salt }: Context,
  id: string,
  input: ReportDecisionInput,
): Promise<Answered<object>> {
  const { programme, network, heldAt, outcome, votes } = input
  const stream = `${programme}/network/${network}`
  const words = new WordsToKeep({ id, stream, author: actor.id, salt })
  const reason = input.reason?.trim() ? words.keep('reason', input.reason.trim(), 'everyone') : null
  return await performCommand(db, {
    id,
    procedure: 'meetings.report',
    input,
    actor,
    around: { programme, network, agenda: true },
    locks: { commissioner: true },
    words: words.kept,
    decide: (world) =>
      decideReport(world, actor, {
        network,
        heldAt,
        outcome,
        votes,
        ...(reason ? { reason } : {}),
      }),
    answer: () => ({}),
  })
}

export interface ConfirmConditionsInput {
  readonly programme: ProgrammeId
  readonly network: NetworkId
  readonly note: string
}

/** What an approval was made to depend on is done. */
export async function confirmConditions(
  { db, actor, salt }: Context,
  id: string,
  input: ConfirmConditionsInput,
): Promise<Answered<object>> {
  const { programme, network } = input
  const stream = `${programme}/network/${network}`
  const words = new WordsToKeep({ id, stream, author: actor.id, salt })
  const note = words.keep('note', input.note.trim(), 'everyone')
  return await performCommand(db, {
    id,
    procedure: 'networks.confirmConditions',
    input,
    actor,
    around: { programme, network },
    words: words.kept,
    decide: (world) => decideConditions(world, actor, { network, note }),
    answer: () => ({}),
  })
}

export interface DelegationSchemeInput {
  readonly programme: ProgrammeId
  readonly commissioner: CommissionerId
  readonly officerMayDecide: boolean
  readonly reason: string
}

/** Whether an officer or group decides under the scheme of delegation, with the reason. */
export async function setDelegationScheme(
  { db, actor, salt }: Context,
  id: string,
  input: DelegationSchemeInput,
): Promise<Answered<object>> {
  const { programme, commissioner, officerMayDecide } = input
  const stream = `${programme}/commissioner/${commissioner}`
  const words = new WordsToKeep({ id, stream, author: actor.id, salt })
  const reason = words.keep('reason', input.reason.trim(), 'everyone')
  return await performCommand(db, {
    id,
    procedure: 'commissioners.setDelegationScheme',
    input,
    actor,
    around: { programme, commissioner },
    words: words.kept,
    decide: (world) => decideScheme(world, actor, { officerMayDecide, reason }),
    answer: () => ({}),
  })
}

export interface DeclareInterestInput {
  readonly programme: ProgrammeId
  readonly commissioner: CommissionerId
  readonly member: string
  readonly kind: Interest['kind']
  readonly practice: PracticeId
  readonly details?: string | undefined
}

/** An entry in the register of interests; whose family it is stays with the commissioner, and can be erased. */
export async function declareInterest(
  { db, actor, salt }: Context,
  id: string,
  input: DeclareInterestInput,
): Promise<Answered<{ interest: string }>> {
  const { programme, commissioner, member, kind, practice } = input
  const stream = `${programme}/commissioner/${commissioner}`
  const words = new WordsToKeep({ id, stream, author: actor.id, salt })
  const typed = input.details?.trim()
  const details = typed ? { details: words.keep('details', typed, 'commissioner') } : {}
  return await performCommand(db, {
    id,
    procedure: 'committee.declareInterest',
    input,
    actor,
    around: { programme, commissioner },
    words: words.kept,
    decide: (world) =>
      decideInterest(world, actor, { interest: id, member, kind, practice, ...details }),
    answer: () => ({ interest: id }),
  })
}

export interface EndInterestInput {
  readonly programme: ProgrammeId
  readonly commissioner: CommissionerId
  readonly interest: string
}

export async function endInterest(
  { db, actor }: Context,
  id: string,
  input: EndInterestInput,
): Promise<Answered<object>> {
  const { programme, commissioner, interest } = input
  return await performCommand(db, {
    id,
    procedure: 'committee.endInterest',
    input,
    actor,
    around: { programme, commissioner },
    decide: (world) => decideEnd(world, actor, { interest }),
    answer: () => ({}),
  })
}
