import { type Database, type Kysely, readStreams } from '@muster/db'
import { assessCommissioner, assessNetwork } from '@muster/domain/assess/assess'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, NetworkId } from '@muster/domain/ids'
import { readWorld } from '@muster/operations'

/** Subjects that have something to do now, or sooner than they plan to look, and that nobody has woken. */
export async function unwoken(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('stream')
    .select('key')
    .where('kind', 'in', ['network', 'commissioner'])
    .orderBy('key')
    .execute()
  const wakes = await db.selectFrom('wake').select('subject').execute()
  const woken = new Set(wakes.map(({ subject }) => subject))
  const lost: string[] = []
  for (const { key } of rows) if (!woken.has(key) && (await hasToLook(db, key))) lost.push(key)
  return lost
}

async function hasToLook(db: Kysely<Database>, key: string): Promise<boolean> {
  const { programme, kind, id } = parseStreamKey(key)
  const network = id as NetworkId
  const around = kind === 'network' ? { network } : { commissioner: id as CommissionerId }
  const { world } = await readWorld(db, { programme, ...around })
  const { moves, wakeAt } =
    kind === 'network' ? assessNetwork(world, network) : assessCommissioner(world)
  const [stored] = await readStreams(db, [key])
  const planned = stored?.nextLookAt ?? null
  return moves.length > 0 || (wakeAt !== null && (planned === null || wakeAt < planned))
}
