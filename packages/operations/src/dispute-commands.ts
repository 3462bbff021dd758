import type { Decided } from '@muster/domain/decide/contribution'
import {
  acceptDispute as accept,
  type DisputeDay,
  setDisputeMeeting as setMeeting,
} from '@muster/domain/dispute/hold-dispute'
import { raiseDispute as raise } from '@muster/domain/dispute/raise-dispute'
import { closeDispute as close, referDispute as refer } from '@muster/domain/dispute/settle-dispute'
import type { DisputeOutcome } from '@muster/domain/facts/dispute-events'
import {
  type DisputeId,
  disputeId,
  type LondonDate,
  type PracticeId,
  type StepId,
} from '@muster/domain/ids'
import type { World } from '@muster/domain/world'
import type { Context } from './complete-step.ts'
import { keptForLmc, type TypedForLmc } from './for-lmc.ts'
import { type OfNetwork, performOnNetwork, wordsOnNetwork } from './on-network.ts'
import type { Answered } from './perform-command.ts'

export interface RaiseDisputeInput extends OfNetwork {
  readonly practice: PracticeId
  readonly step: StepId
  readonly reason: string
}

/** A dispute among members. Its id is the command's; why is for the commissioner and the LMC. */
export async function raiseDispute(
  context: Context,
  id: string,
  input: RaiseDisputeInput,
): Promise<Answered<object>> {
  const { network, practice, step } = input
  const words = wordsOnNetwork(context, id, input)
  const reason = words.keep('reason', input.reason.trim(), 'commissioner')
  const about = { procedure: 'disputes.raise', input, words: words.kept }
  return await performOnNetwork(context, id, about, (world) =>
    raise(world, context.actor, { network, practice, step, reason, dispute: disputeId(id) }),
  )
}

export type DisputeDayInput = OfNetwork & { readonly dispute: DisputeId; readonly on: LondonDate }

/** When members meet about it, or the committee with them. */
export const setDisputeMeeting = (
  context: Context,
  id: string,
  input: DisputeDayInput & TypedForLmc,
): Promise<Answered<object>> =>
  onDay(context, id, { procedure: 'disputes.meet', input }, setMeeting)

/** When the committee said that it mediates. */
export const acceptDispute = (
  context: Context,
  id: string,
  input: DisputeDayInput & TypedForLmc,
): Promise<Answered<object>> => onDay(context, id, { procedure: 'disputes.accept', input }, accept)

function onDay(
  context: Context,
  id: string,
  {
    procedure,
    input,
  }: { readonly procedure: string; readonly input: DisputeDayInput & TypedForLmc },
  decide: (world: World, actor: Context['actor'], command: DisputeDay) => Decided,
): Promise<Answered<object>> {
  const { network, dispute, on } = input
  const words = wordsOnNetwork(context, id, input)
  const command = { network, dispute, on, ...keptForLmc(words, input) }
  const about = { procedure, input, words: words.kept }
  return performOnNetwork(context, id, about, (world) => decide(world, context.actor, command))
}

/** When it was referred to the next stage. */
export const referDispute = (
  context: Context,
  id: string,
  input: DisputeDayInput,
): Promise<Answered<object>> =>
  performOnNetwork(context, id, { procedure: 'disputes.refer', input }, (world) =>
    refer(world, context.actor, input),
  )

export interface CloseDisputeInput extends OfNetwork, TypedForLmc {
  readonly dispute: DisputeId
  readonly outcome: DisputeOutcome
  readonly note: string
}

export async function closeDispute(
  context: Context,
  id: string,
  input: CloseDisputeInput,
): Promise<Answered<object>> {
  const { network, dispute, outcome } = input
  const words = wordsOnNetwork(context, id, input)
  const note = words.keep('note', input.note.trim(), readersOfNote(context, input))
  const asked = keptForLmc(words, input)
  const about = { procedure: 'disputes.close', input, words: words.kept }
  return await performOnNetwork(context, id, about, (world) =>
    close(world, context.actor, { network, dispute, outcome, note, ...asked }),
  )
}

/** What the committee advises is for those who are in dispute; what they say themselves is in confidence. */
const readersOfNote = ({ actor }: Context, { onBehalf }: TypedForLmc) =>
  onBehalf || actor.grants.some(({ role }) => role === 'lmc') ? 'parties' : 'commissioner'
