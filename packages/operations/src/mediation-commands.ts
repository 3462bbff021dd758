import type { Decided } from '@muster/domain/decide/contribution'
import type {
  CommissionerId,
  LondonDate,
  NetworkId,
  PracticeId,
  ProgrammeId,
} from '@muster/domain/ids'
import {
  closeMediation as close,
  inviteMediator as invite,
  openMediation as open,
  setMediationMeeting as setMeeting,
} from '@muster/domain/mediation/mediate'
import type { World } from '@muster/domain/world'
import type { Context } from './complete-step.ts'
import type { Around, Locks } from './load-world.ts'
import { type Answered, performCommand } from './perform-command.ts'
import { WordsToKeep } from './words.ts'

interface OfPractice {
  readonly programme: ProgrammeId
  readonly commissioner: CommissionerId
  readonly practice: PracticeId
}

export const openMediation = (
  context: Context,
  id: string,
  input: OfPractice,
): Promise<Answered<object>> =>
  perform(context, id, { procedure: 'mediation.open', input }, (world) =>
    open(world, context.actor, { practice: input.practice }),
  )

export type OnDayInput = OfPractice & { readonly on: LondonDate }

/** When the local medical committee was invited. */
export const inviteMediator = (
  context: Context,
  id: string,
  input: OnDayInput,
): Promise<Answered<object>> =>
  perform(context, id, { procedure: 'mediation.invite', input }, (world) =>
    invite(world, context.actor, { practice: input.practice, on: input.on }),
  )

/** When those concerned meet, or have met. */
export const setMediationMeeting = (
  context: Context,
  id: string,
  input: OnDayInput,
): Promise<Answered<object>> =>
  perform(context, id, { procedure: 'mediation.meet', input }, (world) =>
    setMeeting(world, context.actor, { practice: input.practice, on: input.on }),
  )

export interface CloseMediationInput extends OfPractice {
  readonly outcome: 'agreed' | 'failed'
  readonly network?: NetworkId | undefined
  readonly note: string
}

/** What came of it; where a network takes the practice, that network and its members are locked too. */
export async function closeMediation(
  context: Context,
  id: string,
  input: CloseMediationInput,
): Promise<Answered<object>> {
  const { programme, commissioner, practice, outcome, network } = input
  const stream = `${programme}/commissioner/${commissioner}`
  const words = new WordsToKeep({ id, stream, author: context.actor.id, salt: context.salt })
  const note = words.keep('note', input.note.trim(), 'commissioner')
  const about = { procedure: 'mediation.close', input, words: words.kept }
  const taken = outcome === 'agreed' && network ? { network } : {}
  return await perform(context, id, about, (world) =>
    close(world, context.actor, { practice, outcome, note, ...taken }),
  )
}

interface About {
  readonly procedure: string
  readonly input: OfPractice & { readonly network?: NetworkId | undefined }
  readonly words?: WordsToKeep['kept']
}

const placing = ({
  programme,
  commissioner,
  practice,
  network,
}: About['input']): {
  readonly around: Around
  readonly locks?: Locks
} =>
  network
    ? { around: { programme, network }, locks: { commissioner: true, practices: [practice] } }
    : { around: { programme, commissioner } }

async function perform(
  { db, actor }: Context,
  id: string,
  { procedure, input, words = [] }: About,
  decide: (world: World) => Decided,
): Promise<Answered<object>> {
  return await performCommand(db, {
    id,
    procedure,
    input,
    actor,
    ...placing(input),
    words,
    decide,
    answer: () => ({}),
  })
}
