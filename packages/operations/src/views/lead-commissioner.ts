import { maySee } from '@muster/domain/access/may-see'
import type { NetworkId } from '@muster/domain/ids'
import { type LeadPage, leadPage } from '@muster/domain/lead-commissioner/lead-page'
import type { Around } from '../load-world.ts'
import { wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

/** Which commissioner leads a network of several; null where there is only one. */
export async function leadCommissioner(
  reader: Reader,
  around: Around & { readonly network: NetworkId },
): Promise<LeadPage | null> {
  const { network } = around
  const { world, today } = await readFor(reader, around, {
    may: (seen, who) => maySee(seen, who, { network }),
    otherwise: 'This network is not yours.',
  })
  const { db, actor } = reader
  const page = leadPage(world, actor, network)
  if (!page) return null
  const refs = [...page.concerned.map(({ says }) => says?.reason), page.settled?.reason]
  const words = await wordsFor(
    db,
    today,
    actor,
    network,
    refs.flatMap((ref) => ref ?? []),
  )
  const read = (ref: string | null) => ref && words(ref)
  return {
    ...page,
    concerned: page.concerned.map((one) => ({
      ...one,
      says: one.says && { ...one.says, reason: read(one.says.reason) },
    })),
    settled: page.settled && { ...page.settled, reason: read(page.settled.reason) },
  }
}
