import { actsAs, leads } from '@muster/domain/access/grants'
import { maySee } from '@muster/domain/access/may-see'
import { approvedNetwork } from '@muster/domain/change/approved-network'
import { type ChangesPage, changesPage } from '@muster/domain/change/changes-page'
import type { NetworkId } from '@muster/domain/ids'
import type { World } from '@muster/domain/world'
import { type Around, readWorld } from '../load-world.ts'
import { wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

type AroundNetwork = Around & { readonly network: NetworkId }

/** What changes in a network after its approval, with the reasons for those who may read them. */
export async function networkChanges(reader: Reader, around: AroundNetwork): Promise<ChangesPage> {
  const { world, today } = await readFor(reader, around, {
    may: (one, who) => maySee(one, who, { network: around.network }),
    otherwise: 'This network is not yours.',
  })
  const { db, actor } = reader
  const wide = await withItsCommissioner(reader, around, world)
  const page = changesPage(wide, actor, around.network)
  const refs = page.changes.flatMap(({ reason }) => (reason ? [reason] : []))
  const words = await wordsFor(db, today, actor, around.network, refs)
  return {
    ...page,
    changes: page.changes.map((one) => ({ ...one, reason: one.reason && words(one.reason) })),
  }
}

/** Who may ask a practice to join has to be told which practices are free; and what a change brings, who is uncovered. */
async function withItsCommissioner(
  { db, actor }: Reader,
  { network, ...around }: AroundNetwork,
  world: World,
): Promise<World> {
  const approved = 'network' in approvedNetwork(world, network)
  const speaks = leads(world, actor) || actsAs(world, actor, 'director', { network })
  if (!approved || !speaks) return world
  const { world: wide } = await readWorld(db, { ...around, commissioner: world.commissioner.id })
  return {
    ...wide,
    practices: new Map([...wide.practices, ...world.practices]),
    networks: new Map([...wide.networks, ...world.networks]),
  }
}
