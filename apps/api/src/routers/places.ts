import {
  askForPlace,
  closeMediation,
  commissionerPlaces,
  inviteMediator,
  networkAskers,
  openMediation,
  practicePlace,
  refusePlace,
  requirePlace,
  setMediationMeeting,
  takeBackRefusal,
} from '@muster/operations'
import { z } from 'zod'
import { everyRole, overseers } from '../access.ts'
import { asOf, date, ids, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const place = { commandId: ids.command, network: ids.network, practice: ids.practice }
const mediated = {
  commandId: ids.command,
  commissioner: ids.commissioner,
  practice: ids.practice,
}

/** A practice asks a network for a place, and the network answers. */
export const places = router({
  ofPractice: guarded({ who: everyRole, scope: 'ownPractice' })
    .input(z.strictObject({ practice: ids.practice, asOf }))
    .query(({ ctx, input }) =>
      practicePlace(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), practice: input.practice },
      ),
    ),

  ofNetwork: guarded({ who: everyRole, scope: 'ownNetwork' })
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

/** The local medical committee mediates; the support lead records it. */
export const mediation = router({
  open: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(z.strictObject(mediated))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      openMediation({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  invite: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...mediated, on: date }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      inviteMediator({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  meet: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...mediated, on: date }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      setMediationMeeting({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  close: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(
      z.strictObject({
        ...mediated,
        outcome: z.enum(['agreed', 'failed']),
        network: ids.network.optional(),
        note: words,
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      closeMediation({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
