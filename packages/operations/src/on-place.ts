import type { Decided } from '@muster/domain/decide/contribution'
import type { CommissionerId, NetworkId, PracticeId, ProgrammeId } from '@muster/domain/ids'
import type { World } from '@muster/domain/world'
import type { Context } from './complete-step.ts'
import type { Around, Locks } from './load-world.ts'
import { type Answered, performCommand } from './perform-command.ts'
import type { WordsToKeep } from './words.ts'

/** A practice that looks for a place, with the network or the commissioner that it is about. */
export type OfPlace = {
  readonly programme: ProgrammeId
  readonly practice: PracticeId
} & (
  | { readonly network: NetworkId }
  | { readonly commissioner: CommissionerId; readonly network?: NetworkId | undefined }
)

interface About {
  readonly procedure: string
  readonly input: OfPlace
  readonly words?: WordsToKeep['kept']
}

/**
 * A command about a practice without a network. What it seeks is its own commissioner's fact, the network is asked and
 * need not name it, and another commissioner may lead that: where it is about a network all of them are locked.
 */
export const performOnPlace = (
  { db, actor }: Context,
  id: string,
  { procedure, input, words = [] }: About,
  decide: (world: World) => Decided,
): Promise<Answered<object>> =>
  performCommand(db, {
    id,
    procedure,
    input,
    actor,
    ...concerning(input),
    words,
    decide,
    answer: () => ({}),
  })

function concerning(input: OfPlace): { readonly around: Around; readonly locks?: Locks } {
  const { programme, practice, network } = input
  if (network)
    return { around: { programme, network }, locks: { concerned: true, practices: [practice] } }
  return 'commissioner' in input
    ? { around: { programme, commissioner: input.commissioner } }
    : { around: { programme, practice } }
}
