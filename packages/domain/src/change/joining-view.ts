import type { ChangeId, LondonDate, NetworkId, PracticeId } from '../ids.ts'
import { membersOf, networkListSize } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { approvedNetwork, isOpen, openChangeOf } from './approved-network.ts'
import { mayNotJoin } from './may-join.ts'

/** A joining that is under way, as the practice sees it. */
export interface JoiningView {
  readonly network: NetworkId
  readonly networkName: string
  readonly change: ChangeId
  /** What it waits for; null once the commissioner has approved. */
  readonly waitsFor: 'practice' | 'network' | 'commissioner' | null
  readonly effectiveOn: LondonDate | null
}

/** The joinings of a practice, of the networks that are loaded with it. */
export function joiningOf(world: World, practice: PracticeId): readonly JoiningView[] {
  const { joining = [] } = world.practices.get(practice) ?? {}
  return joining.flatMap((id) => {
    const network = world.networks.get(id)
    const change = network && openChangeOf(network, practice)
    if (!network || !change || !isOpen(change) || change.kind !== 'join') return []
    const other = change.by === 'practice' ? ('network' as const) : ('practice' as const)
    const undecided = change.agreedAt === undefined ? other : ('commissioner' as const)
    return [
      {
        network: id,
        networkName: network.name,
        change: change.id,
        waitsFor: change.approvedAt === undefined ? undecided : null,
        effectiveOn: change.effectiveOn ?? null,
      },
    ]
  })
}

export interface JoinableNetwork {
  readonly id: NetworkId
  readonly name: string
  readonly members: number
  readonly patients: number
}

/** The approved networks of the commissioner that the practice may ask, as things stand. */
export function joinableBy(world: World, practice: PracticeId): readonly JoinableNetwork[] {
  return [...world.networks.values()]
    .filter((one) => one.commissioner === world.commissioner.id && one.withdrawnAt === undefined)
    .filter(
      (one) =>
        'network' in approvedNetwork(world, one.id) &&
        mayNotJoin(world, one.id, practice) === null &&
        openChangeOf(one, practice) === undefined,
    )
    .map(({ id, name }) => ({
      id,
      name,
      members: membersOf(world, id).length,
      patients: networkListSize(world, id).patients,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
