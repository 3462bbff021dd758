import {
  askForPlace,
  commissionerPlaces,
  networkAskers,
  practicePlace,
  refusePlace,
  requirePlace,
  takeBackRefusal,
} from '@muster/operations'
import { z } from 'zod'
import { overseers, standingRoles } from '../access.ts'
import { asOf, ids, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const place = { commandId: ids.command, network: ids.network, practice: ids.practice }

/** A practice asks a network for a place, and the network answers. */
export const places = router({
  ofPractice: guarded({ who: standingRoles, scope: 'ownPractice' })
    .input(z.strictObject({ practice: ids.practice, asOf }))
    .query(({ ctx, input }) =>
      practicePlace(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), practice: input.practice },
      ),
    ),

  ofNetwork: guarded({ who: standingRoles, scope: 'ownNetwork' })
    .input(z.strictObject({ network: ids.network, asOf }))
    .query(({ ctx, input }) =>
      networkAskers(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), network: input.network },
      ),
    ),

  ofCommissioner: guarded({ who: overseers, scope: 'ownCommissioner' })
    .input(z.strictObject({ commissioner: ids.commissioner, asOf }))
    .query(({ ctx, input }) =>
      commissionerPlaces(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), commissioner: input.commissioner },
      ),
    ),

  ask: guarded({ who: ['practice', 'supportLead'], scope: 'ownPractice' })
    .input(z.strictObject(place))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      askForPlace({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  refuse: guarded({ who: ['practice', 'supportLead'], scope: 'ownNetwork' })
    .input(z.strictObject({ ...place, reason: words }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      refusePlace({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  takeBackRefusal: guarded({ who: ['practice', 'supportLead'], scope: 'ownNetwork' })
    .input(z.strictObject(place))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      takeBackRefusal({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  require: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...place, reason: words }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      requirePlace({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
