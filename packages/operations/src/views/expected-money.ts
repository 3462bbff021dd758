import type { CommissionerId, NetworkId } from '@muster/domain/ids'
import { leadDelays } from '@muster/domain/money/lead-delays'
import { maySeeDelays, maySeeMoney } from '@muster/domain/money/may-see-money'
import { moneyPage } from '@muster/domain/money/money-page'
import type { ExpectedMoney, NetworkDelay } from '@muster/domain/money/money-view'
import { Forbidden } from '../absent.ts'
import { type Around, readWorld } from '../load-world.ts'
import type { Reader } from './reader.ts'

/** What a network is paid, for its members and those above who answer for money. */
export async function expectedMoney(
  { db, actor }: Reader,
  around: Around & { readonly network: NetworkId },
): Promise<ExpectedMoney> {
  const { world } = await readWorld(db, around)
  if (!maySeeMoney(world, actor, around.network))
    throw new Forbidden('The payments of this network are not yours to see.')
  return moneyPage(world, actor, around.network)
}

/** What waiting costs the networks of a commissioner that are not approved yet. */
export async function delayCosts(
  { db, actor }: Reader,
  around: Around & { readonly commissioner: CommissionerId },
): Promise<readonly NetworkDelay[]> {
  const { world } = await readWorld(db, around)
  if (!maySeeDelays(world, actor)) throw new Forbidden('This commissioner is not yours.')
  return leadDelays(world)
}
