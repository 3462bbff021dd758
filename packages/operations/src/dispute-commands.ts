import type { Decided } from '@muster/domain/decide/contribution'
import { raiseDispute as raise } from '@muster/domain/dispute/raise-dispute'
import {
  closeDispute as close,
  referDispute as refer,
  setDisputeMeeting as setMeeting,
} from '@muster/domain/dispute/settle-dispute'
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

/** When members meet about it. */
export const setDisputeMeeting = (
  context: Context,
  id: string,
  input: DisputeDayInput,
): Promise<Answered<object>> =>
  perform(context, id, { procedure: 'disputes.meet', input }, (world) =>
    setMeeting(world, context.actor, input),
  )

/** When it was referred to the next stage. */
export const referDispute = (
  context: Context,
  id: string,
  input: DisputeDayInput,
): Promise<Answered<object>> =>
  perform(context, id, { procedure: 'disputes.refer', input }, (world) =>
    refer(world, context.actor, input),
  )

export interface CloseDisputeInput extends OfNetwork {
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
  const note = words.keep('note', input.note.trim(), 'commissioner')
  const about = { procedure: 'disputes.close', input, words: words.kept }
  return await perform(context, id, about, (world) =>
    close(world, context.actor, { network, dispute, outcome, note }),
  )
}

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
