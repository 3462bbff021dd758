import { leads } from '@muster/domain/access/grants'
import { type DisputeView, disputesOf } from '@muster/domain/dispute/dispute-view'
import {
  type DisputesPage,
  disputesPage,
  hearsOfDisputes,
} from '@muster/domain/dispute/disputes-page'
import type { CommissionerId, NetworkId } from '@muster/domain/ids'
import type { Around } from '../load-world.ts'
import { enteredInWords, refsOfEntered } from './entered-words.ts'
import { type WordsFor, wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'
import { readFor, type Seen } from './seen.ts'

/** The disputes of a network, for its members and the support lead. */
export async function networkDisputes(
  reader: Reader,
  around: Around & { readonly network: NetworkId },
): Promise<DisputesPage> {
  const { network } = around
  const { world, today } = await readFor(reader, around, {
    may: (one, who) => hearsOfDisputes(one, who, network),
    otherwise: 'This network is not yours.',
  })
  const page = disputesPage(world, reader.actor, network)
  return { ...page, disputes: await withReasons(reader, today, network, page.disputes) }
}

/** The open disputes of a commissioner's networks, for its support lead. */
export async function commissionerDisputes(
  reader: Reader,
  around: Around & { readonly commissioner: CommissionerId },
): Promise<readonly DisputeView[]> {
  const { world, today } = await readFor(reader, around, {
    may: leads,
    otherwise: 'This commissioner is not yours.',
  })
  const open = [...world.networks.values()]
    .filter(({ withdrawnAt }) => withdrawnAt === undefined)
    .flatMap((network) => disputesOf(world, reader.actor, network))
    .filter(({ now }) => now !== null)
    .toSorted((a, b) => (a.now?.due ?? 0) - (b.now?.due ?? 0))
  return await withReasons(reader, today, null, open)
}

async function withReasons(
  { db, actor }: Reader,
  today: Seen['today'],
  network: NetworkId | null,
  disputes: readonly DisputeView[],
): Promise<readonly DisputeView[]> {
  const words = await wordsFor(db, today, actor, network, disputes.flatMap(refsOfDispute))
  return disputes.map((one) => disputeInWords(one, words))
}

export const refsOfDispute = ({ reason, note, stages }: DisputeView): readonly string[] => [
  ...[reason, note].filter((ref) => ref !== null),
  ...stages.flatMap(({ entered }) => refsOfEntered(entered)),
]

export const disputeInWords = (one: DisputeView, words: WordsFor): DisputeView => ({
  ...one,
  reason: one.reason && words(one.reason),
  note: one.note && words(one.note),
  stages: one.stages.map((stage) => ({
    ...stage,
    entered: enteredInWords(stage.entered, words),
  })),
})
