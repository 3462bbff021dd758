import type { CommissionerId, NetworkId } from '@muster/domain/ids'
import { leavers } from '@muster/domain/money/case-of'
import { leadDelays } from '@muster/domain/money/lead-delays'
import { maySeeDelays, maySeeMoney } from '@muster/domain/money/may-see-money'
import { moneyPage } from '@muster/domain/money/money-page'
import type { ExpectedMoney, NetworkDelay } from '@muster/domain/money/money-view'
import type { World } from '@muster/domain/world'
import { type Around, readWorld } from '../load-world.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

type AroundNetwork = Around & { readonly network: NetworkId }

/** What a network is paid, for its members and those above who answer for money. */
export async function expectedMoney(reader: Reader, around: AroundNetwork): Promise<ExpectedMoney> {
  const { world } = await readFor(reader, around, {
    may: (one, who) => maySeeMoney(one, who, around.network),
    otherwise: 'The payments of this network are not yours to see.',
  })
  return moneyPage(await withLeavers(reader.db, around, world), reader.actor, around.network)
}

/** A practice that has left is in nobody's network, and was paid for while it was a member. */
async function withLeavers(
  db: Reader['db'],
  { programme, network, asOf }: AroundNetwork,
  world: World,
): Promise<World> {
  const missing = [...leavers(world, network).keys()].filter((id) => !world.practices.has(id))
  if (missing.length === 0) return world
  const around = await Promise.all(
    missing.map((practice) =>
      readWorld(db, { programme, practice, ...(asOf === undefined ? {} : { asOf }) }),
    ),
  )
  const practices = around.flatMap((one) => [...one.world.practices])
  return { ...world, practices: new Map([...practices, ...world.practices]) }
}

/** What waiting costs the networks of a commissioner that are not approved yet. */
export async function delayCosts(
  reader: Reader,
  around: Around & { readonly commissioner: CommissionerId },
): Promise<readonly NetworkDelay[]> {
  const { world } = await readFor(reader, around, {
    may: maySeeDelays,
    otherwise: 'This commissioner is not yours.',
  })
  return leadDelays(world)
}
