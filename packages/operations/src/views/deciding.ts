import { oversees } from '@muster/domain/access/grants'
import type { NetworkId } from '@muster/domain/ids'
import { type DecidingPage, decidingPage } from '@muster/domain/views/deciding-page'
import type { Around } from '../load-world.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

/** How a network can still be decided in time, for those who decide and those above. */
export async function deciding(
  reader: Reader,
  around: Around & { readonly network: NetworkId },
): Promise<DecidingPage> {
  const { world } = await readFor(
    reader,
    { ...around, agenda: true },
    { may: oversees, otherwise: 'This network is not yours to decide on.' },
  )
  return decidingPage(world, reader.actor, around.network)
}
