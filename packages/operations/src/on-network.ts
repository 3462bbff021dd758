import type { Decided } from '@muster/domain/decide/contribution'
import type { NetworkId, ProgrammeId } from '@muster/domain/ids'
import type { World } from '@muster/domain/world'
import type { Context } from './complete-step.ts'
import type { Locks } from './load-world.ts'
import { type Answered, performCommand } from './perform-command.ts'
import { WordsToKeep } from './words.ts'

export interface OfNetwork {
  readonly programme: ProgrammeId
  readonly network: NetworkId
}

/** The words that a command about a network brings, kept beside its stream. */
export const wordsOnNetwork = (
  { actor, salt }: Context,
  id: string,
  { programme, network }: OfNetwork,
): WordsToKeep =>
  new WordsToKeep({ id, stream: `${programme}/network/${network}`, author: actor.id, salt })

interface About {
  readonly procedure: string
  readonly input: OfNetwork
  readonly words?: WordsToKeep['kept']
  readonly locks?: Locks
}

/** A command about one network that answers only whether it was done. */
export async function performOnNetwork(
  { db, actor }: Context,
  id: string,
  { procedure, input, words = [], locks }: About,
  decide: (world: World) => Decided,
): Promise<Answered<object>> {
  const { programme, network } = input
  return await performCommand(db, {
    id,
    procedure,
    input,
    actor,
    around: { programme, network },
    ...(locks ? { locks } : {}),
    words,
    decide,
    answer: () => ({}),
  })
}
