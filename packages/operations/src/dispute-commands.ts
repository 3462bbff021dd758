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
  type NetworkId,
  type PracticeId,
  type ProgrammeId,
  type StepId,
} from '@muster/domain/ids'
import type { World } from '@muster/domain/world'
import type { Context } from './complete-step.ts'
import { keptForLmc, type TypedForLmc } from './for-lmc.ts'
import { type Answered, performCommand } from './perform-command.ts'
import { WordsToKeep } from './words.ts'

interface OfNetwork {
  readonly programme: ProgrammeId
  readonly network: NetworkId
}

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
  const words = wordsOf(context, id, input)
  const reason = words.keep('reason', input.reason.trim(), 'commissioner')
  const about = { procedure: 'disputes.raise', input, words: words.kept }
  return await perform(context, id, about, (world) =>
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
  const words = wordsOf(context, id, input)
  const command = { network, dispute, on, ...keptForLmc(words, input) }
  const about = { procedure, input, words: words.kept }
  return perform(context, id, about, (world) => decide(world, context.actor, command))
}

/** When it was referred to the next stage. */
export const referDispute = (
  context: Context,
  id: string,
  input: DisputeDayInput,
): Promise<Answered<object>> =>
  perform(context, id, { procedure: 'disputes.refer', input }, (world) =>
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
  const words = wordsOf(context, id, input)
  const note = words.keep('note', input.note.trim(), readersOfNote(context, input))
  const asked = keptForLmc(words, input)
  const about = { procedure: 'disputes.close', input, words: words.kept }
  return await perform(context, id, about, (world) =>
    close(world, context.actor, { network, dispute, outcome, note, ...asked }),
  )
}

/** What the committee advises is for those who are in dispute; what they say themselves is in confidence. */
const readersOfNote = ({ actor }: Context, { onBehalf }: TypedForLmc) =>
  onBehalf || actor.grants.some(({ role }) => role === 'lmc') ? 'parties' : 'commissioner'

const wordsOf = ({ actor, salt }: Context, id: string, { programme, network }: OfNetwork) =>
  new WordsToKeep({ id, stream: `${programme}/network/${network}`, author: actor.id, salt })

interface About {
  readonly procedure: string
  readonly input: OfNetwork
  readonly words?: WordsToKeep['kept']
}

async function perform(
  { db, actor }: Context,
  id: string,
  { procedure, input, words = [] }: About,
  decide: (world: World) => Decided,
): Promise<Answered<object>> {
  const { programme, network } = input
  return await performCommand(db, {
    id,
    procedure,
    input,
    actor,
    around: { programme, network },
    words,
    decide,
    answer: () => ({}),
  })
}
