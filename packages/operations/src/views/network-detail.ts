import { maySee } from '@muster/domain/access/may-see'
import type { NetworkId } from '@muster/domain/ids'
import { networkPage } from '@muster/domain/views/network-page'
import type { NetworkDetail } from '@muster/domain/views/network-view'
import type { Around } from '../load-world.ts'
import { blockersWithWords } from './blocker-words.ts'
import { decisionInWords } from './decision-words.ts'
import { wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

/** A network, for its members and those above. */
export async function networkDetail(
  reader: Reader,
  around: Around & { readonly network: NetworkId },
): Promise<NetworkDetail> {
  const { world, today } = await readFor(
    reader,
    { ...around, claims: true },
    {
      may: (one, who) => maySee(one, who, { network: around.network }),
      otherwise: 'This network is not yours.',
    },
  )
  const { db, actor } = reader
  const page = networkPage(world, actor, around.network)
  const { proposed } = page.dissolution
  const withdrawn = page.exceptions.map((one) => one.withdrawn)
  const told = <T extends { readonly reason: string | null }>(one: T | null): T | null =>
    one && { ...one, reason: one.reason && words(one.reason) }
  const refs = [
    ...[proposed, page.ended, ...withdrawn].flatMap((one) => one?.reason ?? []),
    ...[page.decision?.conditions?.words ?? []].flat(),
  ]
  const [blockers, words] = await Promise.all([
    blockersWithWords(db, today, actor, around.network, page.blockers),
    wordsFor(db, today, actor, around.network, refs),
  ])
  return {
    ...page,
    blockers,
    decision: decisionInWords(page.decision, words),
    dissolution: { ...page.dissolution, proposed: told(proposed) },
    ended: told(page.ended),
    exceptions: page.exceptions.map((one) => ({ ...one, withdrawn: told(one.withdrawn) })),
  }
}
