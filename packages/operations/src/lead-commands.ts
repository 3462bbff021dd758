import { networkStream, streamKey } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, NetworkId, ProgrammeId } from '@muster/domain/ids'
import {
  decideLead as decide,
  preferLead as prefer,
} from '@muster/domain/lead-commissioner/settle-lead'
import { leadIsSettled } from '@muster/domain/lead-commissioner/settled'
import type { World } from '@muster/domain/world'
import type { Context } from './complete-step.ts'
import { type Answered, performCommand } from './perform-command.ts'
import { WordsToKeep } from './words.ts'

export interface PreferLeadInput {
  readonly programme: ProgrammeId
  readonly network: NetworkId
  readonly lead: CommissionerId
  /** Why another commissioner should lead than the one that does for now. */
  readonly reason?: string | undefined
}

export interface LeadAnswer {
  readonly lead: CommissionerId
  readonly settled: boolean
}

/** A commissioner says which of those concerned should lead; the last to agree settles it. */
export function preferLead(
  { db, actor, salt }: Context,
  id: string,
  input: PreferLeadInput,
): Promise<Answered<LeadAnswer>> {
  const { programme, network, lead } = input
  const words = wordsOf(id, input, { actor, salt })
  const typed = input.reason?.trim()
  const reason = typed ? words.keep('reason', typed, 'commissionersConcerned') : undefined
  return performCommand(db, {
    id,
    procedure: 'leadCommissioner.prefer',
    input,
    actor,
    around: { programme, network },
    locks: { concerned: true },
    words: words.kept,
    decide: (world) => prefer(world, actor, { network, lead, ...(reason ? { reason } : {}) }),
    answer: (world) => answerOf(world, network),
  })
}

/** Where they disagree or are late the region decides, with its reason. */
export function decideLead(
  { db, actor, salt }: Context,
  id: string,
  input: PreferLeadInput & { readonly reason: string },
): Promise<Answered<LeadAnswer>> {
  const { programme, network, lead } = input
  const words = wordsOf(id, input, { actor, salt })
  const reason = words.keep('reason', input.reason.trim(), 'commissionersConcerned')
  return performCommand(db, {
    id,
    procedure: 'leadCommissioner.decide',
    input,
    actor,
    around: { programme, network },
    locks: { concerned: true },
    words: words.kept,
    decide: (world) => decide(world, actor, { network, lead, reason }),
    answer: (world) => answerOf(world, network),
  })
}

const wordsOf = (
  id: string,
  { programme, network }: PreferLeadInput,
  { actor, salt }: Pick<Context, 'actor' | 'salt'>,
) =>
  new WordsToKeep({
    id,
    stream: streamKey(networkStream(programme, network)),
    author: actor.id,
    salt,
  })

function answerOf(world: World, id: NetworkId): LeadAnswer {
  const network = world.networks.get(id)
  if (!network) throw new Error(`The network ${id} is not in this world.`)
  return { lead: network.commissioner, settled: leadIsSettled(world, network) }
}
