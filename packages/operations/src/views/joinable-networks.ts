import { maySee } from '@muster/domain/access/may-see'
import { type JoinableNetwork, joinableBy } from '@muster/domain/change/joining-view'
import type { PracticeId } from '@muster/domain/ids'
import { type Around, readWorld } from '../load-world.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

/** The approved networks that a practice in no network may ask to join. */
export async function joinableNetworks(
  reader: Reader,
  { practice, ...around }: Around & { readonly practice: PracticeId },
): Promise<readonly JoinableNetwork[]> {
  const { world } = await readFor(
    reader,
    { ...around, practice },
    { may: (one, who) => maySee(one, who, { practice }), otherwise: 'This practice is not yours.' },
  )
  if (world.practices.get(practice)?.network || !world.programme.memberChanges) return []
  const commissioner = world.commissioner.id
  const wide = await readWorld(reader.db, { ...around, commissioner }, [practice])
  return joinableBy(wide.world, practice)
}
