import { raisesOnce } from '../assess/engine-raises.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { NetworkState } from '../facts/state.ts'
import type { Fact } from '../facts/stream-ref.ts'
import { type BlockerId, blockerId, type PracticeId } from '../ids.ts'
import { membershipStep, membersNamed } from '../progress/membership.ts'
import { milestonesPassed } from '../progress/milestones.ts'
import type { World } from '../world.ts'

const prefix = 'register-'

/** Raised for a change that a register brings, and resolved with it. */
export const isOfRegister = (id: BlockerId): boolean => id.startsWith(prefix)

/** Whether what the blocker was raised for still waits for a decision, and concerns a member. */
export const stillWaits = (world: World, network: NetworkState, id: BlockerId): boolean =>
  waiting(world, network).some(({ change }) => blockerOf(change) === id)

/**
 * A member that a later register shows as closed blocks a network that is not live yet: its support lead decides
 * (domain section 8: 18, merger or closure pending; 15, practice code wrong or closed).
 */
export function registerBlockers(world: World, network: NetworkState): readonly Fact[] {
  const { programme } = world
  if (milestonesPassed(world, network.id).some(({ name }) => name === 'live')) return []
  const step = membershipStep(programme).id
  return waiting(world, network).flatMap(({ practice, change }) =>
    raisesOnce(world, network, {
      blocker: blockerOf(change),
      step,
      kind: kindOf(change),
      practice,
    }),
  )
}

interface Waiting {
  readonly practice: PracticeId
  readonly change: RegisterChange
}

const waiting = (world: World, network: NetworkState): readonly Waiting[] =>
  membersNamed(world.programme, network).flatMap((practice) =>
    Object.values(world.practices.get(practice)?.register ?? {})
      .filter(({ outcome, says }) => outcome === undefined && says === 'closed')
      .map((change) => ({ practice, change })),
  )

const blockerOf = ({ id }: RegisterChange): BlockerId => blockerId(`${prefix}${id}`)

/** A row that is gone, or that another code seems to continue, is a matter of the code. */
const kindOf = ({ evidence, successors }: RegisterChange): string =>
  evidence.status === 'missing' || successors.some(({ published }) => published !== undefined)
    ? 'odsCodeWrong'
    : 'mergerOrClosurePending'
