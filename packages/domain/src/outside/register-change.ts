import { practiceFor } from '../access/grants.ts'
import { canonicalJson } from '../facts/canonical-json.ts'
import type { RegisterChange } from '../facts/outside-events.ts'
import type { Asked } from '../facts/state.ts'
import type { NetworkId } from '../ids.ts'
import type { OutsideRequest } from '../programme/outside-request.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'

/** What the national register has to enter for the network as it stands now (S37). */
export function registerChange(
  world: World,
  id: NetworkId,
  { register }: OutsideRequest,
): RegisterChange | null {
  const network = world.networks.get(id)
  if (!register || !network) return null
  const { goLive, parts } = world.programme
  const payee = parts.payee && practiceFor(world, 'payee', { network: id })
  return {
    network: { id, name: network.name },
    role: register.role,
    commissioner: { code: world.commissioner.id, name: world.commissioner.name },
    from: goLive,
    members: membersOf(world, id)
      .toSorted()
      .map((code) => ({
        code,
        name: world.practices.get(code)?.published.name ?? code,
        link: register.memberLink,
        from: goLive,
      })),
    payee: payee ? { code: payee, link: register.payeeLink } : null,
  }
}

/** Whether what was asked for is not what is needed now: a member or the payee has changed. */
export function isOutdated(world: World, id: NetworkId, request: OutsideRequest, asked: Asked) {
  const now = registerChange(world, id, request)
  return now !== null && asked.register !== undefined && linksOf(now) !== linksOf(asked.register)
}

const linksOf = ({ members, payee }: RegisterChange): string =>
  canonicalJson([members.map(({ code, link }) => [code, link]), payee])
