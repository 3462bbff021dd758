import { maySee } from '@muster/domain/access/may-see'
import type { NetworkId } from '@muster/domain/ids'
import { networkPage } from '@muster/domain/views/network-page'
import type { NetworkDetail } from '@muster/domain/views/network-view'
import { Forbidden } from '../absent.ts'
import { type Around, readWorld } from '../load-world.ts'
import { blockersWithWords } from './blocker-words.ts'
import type { Reader } from './reader.ts'

/** A network, for its members and those above. */
export async function networkDetail(
  { db, actor }: Reader,
  around: Around & { readonly network: NetworkId },
): Promise<NetworkDetail> {
  const { world } = await readWorld(db, around)
  if (!maySee(world, actor, { network: around.network }))
    throw new Forbidden('This network is not yours.')
  const page = networkPage(world, actor, around.network)
  return {
    ...page,
    blockers: await blockersWithWords(db, world, actor, around.network, page.blockers),
  }
}
