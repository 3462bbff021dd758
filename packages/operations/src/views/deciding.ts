import { oversees } from '@muster/domain/access/grants'
import type { NetworkId } from '@muster/domain/ids'
import { type DecidingPage, decidingPage } from '@muster/domain/views/deciding-page'
import { Forbidden } from '../absent.ts'
import { type Around, readWorld } from '../load-world.ts'
import type { Reader } from './reader.ts'

/** How a network can still be decided in time, for those who decide and those above. */
export async function deciding(
  { db, actor }: Reader,
  around: Around & { readonly network: NetworkId },
): Promise<DecidingPage> {
  const { world } = await readWorld(db, { ...around, agenda: true })
  if (!oversees(world, actor)) throw new Forbidden('This network is not yours to decide on.')
  return decidingPage(world, actor, around.network)
}
