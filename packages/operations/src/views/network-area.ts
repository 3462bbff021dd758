import { maySee } from '@muster/domain/access/may-see'
import { type AreaMap, areaMap } from '@muster/domain/area/area-map'
import type { NetworkId } from '@muster/domain/ids'
import { commissionersConcerned } from '@muster/domain/lead-commissioner/concerned'
import type { World } from '@muster/domain/world'
import { type Around, readWorld } from '../load-world.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

/** The indicative area of a network among the practices of its commissioners. */
export async function networkArea(
  reader: Reader,
  around: Around & { readonly network: NetworkId },
): Promise<AreaMap | null> {
  const { network, ...when } = around
  const { world } = await readFor(reader, around, {
    may: (seen, who) => maySee(seen, who, { network }),
    otherwise: 'This network is not yours.',
  })
  const held = world.networks.get(network)
  const homes = held ? commissionersConcerned(world, held) : []
  const each = homes.map((commissioner) => readWorld(reader.db, { ...when, commissioner }))
  return areaMap(
    together(
      world,
      (await Promise.all(each)).map((one) => one.world),
    ),
    network,
  )
}

/** The network's world with everybody round it. */
const together = (world: World, round: readonly World[]): World => ({
  ...world,
  networks: new Map([...round.flatMap(({ networks }) => [...networks]), ...world.networks]),
  practices: new Map([...round.flatMap(({ practices }) => [...practices]), ...world.practices]),
  ledElsewhere: new Map(round.flatMap(({ ledElsewhere }) => [...(ledElsewhere ?? [])])),
})
