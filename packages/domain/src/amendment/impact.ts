import type { CommissionerId, NetworkId, StepId } from '../ids.ts'
import type { MilestoneName, Programme } from '../programme/programme.ts'
import { findStep } from '../progress/completion.ts'
import { daysToSpare, outlook } from '../progress/forecast.ts'
import { isComplete, networkGroups } from '../progress/step-group.ts'
import type { World } from '../world.ts'
import { adoptVersion, milestonesMoved } from './adopt-version.ts'

/** What a version would do to one running network. */
export interface NetworkImpact {
  readonly network: NetworkId
  readonly name: string
  readonly commissioner: CommissionerId
  readonly commissionerName: string
  readonly lost: readonly MilestoneName[]
  readonly gained: readonly MilestoneName[]
  /** Steps that were done and have to be done again. */
  readonly again: readonly StepId[]
  /** Steps that are new and have still to be done. */
  readonly added: readonly StepId[]
  /** Null where the network is live already. */
  readonly spareBefore: number | null
  readonly spareAfter: number | null
}

/** What a version would do to each running network of a commissioner, if it were adopted now. Records nothing. */
export function versionImpact(world: World, next: Programme): readonly NetworkImpact[] {
  const { commissioner, programme, networks } = world
  const { after, networks: moved } = adoptVersion(world, next)
  return moved.map(({ network, again }) => ({
    network,
    name: networks.get(network)?.name ?? network,
    commissioner: commissioner.id,
    commissionerName: commissioner.name,
    ...milestonesMoved(world, after, network),
    again,
    added: networkGroups(after, network)
      .filter((group) => !findStep(programme, group.step.id) && !isComplete(after, group))
      .map(({ step }) => step.id),
    spareBefore: spare(world, network),
    spareAfter: spare(after, network),
  }))
}

function spare(world: World, network: NetworkId): number | null {
  const ahead = outlook(world, network)
  return ahead && daysToSpare(world.programme, ahead, world.now)
}

/** Whom a version changes nothing for is only counted. */
export const isMoved = (one: NetworkImpact): boolean =>
  one.lost.length > 0 ||
  one.gained.length > 0 ||
  one.again.length > 0 ||
  one.added.length > 0 ||
  one.spareBefore !== one.spareAfter
