import type { CommissionerId, NetworkId, PracticeId } from '../ids.ts'
import type { World } from '../world.ts'

/** Practices that think of forming a network together: a new group, or an existing one with other members. */
export interface Group {
  readonly members: readonly PracticeId[]
  /** The network whose members these would become, where it is there already. */
  readonly network?: NetworkId | undefined
  /** The fields of the membership step that have an answer, e.g. the one that names the neighbourhood teams. */
  readonly given: readonly string[]
}

/** Where a group forms: its commissioner's practices and networks, and every commissioner that a member belongs to. */
export interface Setting {
  readonly world: World
  readonly commissioners: ReadonlyMap<CommissionerId, CommissionerPlace>
}

export interface CommissionerPlace {
  readonly name: string
  readonly stp: string
}

/** The members once each, in one order: what is found does not depend on the order of ticking. */
export const sortedMembers = ({ members }: Group): readonly PracticeId[] =>
  [...new Set(members)].sort()
