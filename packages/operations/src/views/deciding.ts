import { oversees } from '@muster/domain/access/grants'
import type { NetworkId } from '@muster/domain/ids'
import { type DecidingPage, decidingPage } from '@muster/domain/views/deciding-page'
import type { Around } from '../load-world.ts'
import { decisionInWords } from './decision-words.ts'
import { wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

/** How a network can still be decided in time, for those who decide and those above. */
export async function deciding(
  reader: Reader,
  around: Around & { readonly network: NetworkId },
): Promise<DecidingPage> {
  const { world, today } = await readFor(
    reader,
    { ...around, agenda: true },
    { may: oversees, otherwise: 'This network is not yours to decide on.' },
  )
  const page = decidingPage(world, reader.actor, around.network)
  const refs = page.decided?.conditions?.words ?? []
  const words = await wordsFor(reader.db, today, reader.actor, null, [refs].flat())
  return { ...page, decided: decisionInWords(page.decided, words) }
}
