import { maySee } from '@muster/domain/access/may-see'
import { type ChangesPage, changesPage } from '@muster/domain/change/changes-page'
import type { NetworkId } from '@muster/domain/ids'
import { Forbidden } from '../absent.ts'
import { type Around, readWorld } from '../load-world.ts'
import { wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'

/** What changes in a network after its approval, with the reasons for those who may read them. */
export async function networkChanges(
  { db, actor }: Reader,
  around: Around & { readonly network: NetworkId },
): Promise<ChangesPage> {
  const { world } = await readWorld(db, around)
  if (!maySee(world, actor, { network: around.network }))
    throw new Forbidden('This network is not yours.')
  const page = changesPage(world, actor, around.network)
  const refs = page.changes.flatMap(({ reason }) => (reason ? [reason] : []))
  const words = await wordsFor(db, world, actor, around.network, refs)
  return {
    ...page,
    changes: page.changes.map((one) => ({ ...one, reason: one.reason && words(one.reason) })),
  }
}
