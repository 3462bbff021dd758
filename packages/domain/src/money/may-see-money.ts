import type { Actor } from '../access/grants.ts'
import { oversees } from '../access/grants.ts'
import { maySee } from '../access/may-see.ts'
import type { NetworkId } from '../ids.ts'
import type { World } from '../world.ts'

/** Committee secretaries have no part in payments. */
const withoutSecretary = ({ id, grants }: Actor): Actor => ({
  id,
  grants: grants.filter(({ role }) => role !== 'secretary'),
})

/** What a network is paid: its members, the commissioner’s support lead, the region, the national team. */
export const maySeeMoney = (world: World, actor: Actor, network: NetworkId): boolean =>
  maySee(world, withoutSecretary(actor), { network })

/** What waiting costs each network of a commissioner: those above them. */
export const maySeeDelays = (world: World, actor: Actor): boolean =>
  oversees(world, withoutSecretary(actor))
