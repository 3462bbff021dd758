import type { Database, Kysely } from '@muster/db'
import type { Instant } from '@muster/domain/ids'
import { commissionersConcerned } from '@muster/domain/lead-commissioner/concerned'
import { sharedNetwork } from '@muster/domain/lead-commissioner/lead-page'
import type { SharedNetwork } from '@muster/domain/views/home-views'
import type { World } from '@muster/domain/world'
import { readWorld } from '../load-world.ts'

/** A commissioner's networks with practices of others, and those of others with practices of its own. */
export async function sharedNetworks(
  db: Kysely<Database>,
  world: World,
  asOf: Instant | undefined,
): Promise<readonly SharedNetwork[]> {
  const { commissioner, programme } = world
  const own = [...world.networks.values()].filter(
    (one) => commissionersConcerned(world, one).length > 1,
  )
  const elsewhere = [...(world.ledElsewhere?.values() ?? [])]
  const found = [...own, ...elsewhere].filter(({ withdrawnAt }) => withdrawnAt === undefined)
  const each = found.map(async ({ id }) => {
    const around = { programme: programme.id, network: id, ...(asOf === undefined ? {} : { asOf }) }
    return sharedNetwork((await readWorld(db, around)).world, id, commissioner.id)
  })
  const all = (await Promise.all(each)).filter((one) => one !== null)
  return all.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
