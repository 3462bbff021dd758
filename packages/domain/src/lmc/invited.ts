import type { Actor } from '../access/grants.ts'
import type { Dispute } from '../facts/dispute-state.ts'
import type { Mediation } from '../facts/place-state.ts'
import type { LmcId } from '../ids.ts'
import type { World } from '../world.ts'

/** Whether somebody is the mediator of this committee. */
export const isMediatorOf = ({ grants }: Actor, lmc: LmcId | undefined): boolean =>
  lmc !== undefined && grants.some((grant) => grant.role === 'lmc' && grant.lmc === lmc)

/** From the invitation on. What it took part in stays known to it; the words of others do not. */
export const isInvitedToMediation = (mediation: Mediation | undefined, actor: Actor): boolean =>
  isMediatorOf(actor, mediation?.lmc)

/** From the stage to which it was referred. */
export const isInvitedToDispute = (dispute: Dispute | undefined, actor: Actor): boolean =>
  dispute?.stages.some(({ lmc }) => isMediatorOf(actor, lmc)) ?? false

/** A commissioner may have another committee by now than the one that was invited. */
export function lmcName({ commissioner, others }: World, id: LmcId): string {
  const named = [commissioner, ...(others?.values() ?? [])]
    .flatMap(({ lmc, lmcsBefore = [] }) => (lmc ? [lmc, ...lmcsBefore] : lmcsBefore))
    .find((one) => one.id === id)
  return named?.name ?? 'The local medical committee'
}
