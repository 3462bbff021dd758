import { maySee } from '@muster/domain/access/may-see'
import { type ChangesPage, changesPage } from '@muster/domain/change/changes-page'
import type { NetworkId } from '@muster/domain/ids'
import type { Around } from '../load-world.ts'
import { wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

/** What changes in a network after its approval, with the reasons for those who may read them. */
export async function networkChanges(
  reader: Reader,
  around: Around & { readonly network: NetworkId },
): Promise<ChangesPage> {
  const { world, today } = await readFor(reader, around, {
    may: (one, who) => maySee(one, who, { network: around.network }),
    otherwise: 'This network is not yours.',
  })
  const { db, actor } = reader
  const page = changesPage(world, actor, around.network)
  const refs = page.changes.flatMap(({ reason }) => (reason ? [reason] : []))
  const words = await wordsFor(db, today, actor, around.network, refs)
  return {
    ...page,
    changes: page.changes.map((one) => ({ ...one, reason: one.reason && words(one.reason) })),
  }
}
