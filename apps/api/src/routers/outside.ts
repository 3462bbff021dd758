import {
  answerOutside,
  askOutside,
  commissionerOutside,
  networkOutside,
  promiseOutside,
  registerChanges,
} from '@muster/operations'
import { z } from 'zod'
import { overseers, standingRoles } from '../access.ts'
import { asOf, date, ids, short } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const about = { commandId: ids.command, network: ids.network, request: short }
const chasers = { who: ['practice', 'supportLead'], scope: 'ownNetwork' } as const

/** Parties without an account: the registration authority, the payment agency. */
export const outside = router({
  ofNetwork: guarded({ who: standingRoles, scope: 'ownNetwork' })
    .input(z.strictObject({ network: ids.network, asOf }))
    .query(({ ctx, input }) =>
      networkOutside(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), network: input.network },
      ),
    ),

  ofCommissioner: guarded({ who: overseers, scope: 'ownCommissioner' })
    .input(z.strictObject({ commissioner: ids.commissioner, asOf }))
    .query(({ ctx, input: { commissioner, asOf } }) =>
      commissionerOutside(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, { asOf }), commissioner },
      ),
    ),

  registerFile: guarded({ who: overseers, scope: 'ownCommissioner' })
    .input(
      z.strictObject({ commissioner: ids.commissioner, network: ids.network.optional(), asOf }),
    )
    .query(({ ctx, input: { commissioner, network, asOf } }) =>
      registerChanges(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, { asOf }), commissioner },
        network,
      ),
    ),

  ask: guarded(chasers)
    .input(z.strictObject({ ...about, askedOn: date, promisedFor: date.optional() }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      askOutside({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  promise: guarded(chasers)
    .input(z.strictObject({ ...about, promisedFor: date }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      promiseOutside({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  answer: guarded(chasers)
    .input(z.strictObject({ ...about, answeredOn: date, code: short.trim() }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      answerOutside({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
