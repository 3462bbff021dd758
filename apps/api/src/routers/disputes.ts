import {
  closeDispute,
  commissionerDisputes,
  networkDisputes,
  raiseDispute,
  referDispute,
  setDisputeMeeting,
} from '@muster/operations'
import { z } from 'zod'
import { asOf, date, ids, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const dispute = { commandId: ids.command, network: ids.network, dispute: ids.dispute }

/** Members and the support lead only: others are not told that there is a dispute. */
export const disputes = router({
  ofNetwork: guarded({ who: ['practice', 'supportLead'], scope: 'ownNetwork' })
    .input(z.strictObject({ network: ids.network, asOf }))
    .query(({ ctx, input }) =>
      networkDisputes(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), network: input.network },
      ),
    ),

  ofCommissioner: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(z.strictObject({ commissioner: ids.commissioner, asOf }))
    .query(({ ctx, input }) =>
      commissionerDisputes(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), commissioner: input.commissioner },
      ),
    ),

  raise: guarded({ who: ['practice', 'supportLead'], scope: 'ownNetwork' })
    .input(
      z.strictObject({
        commandId: ids.command,
        network: ids.network,
        practice: ids.practice,
        step: ids.step,
        reason: words,
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      raiseDispute({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  meet: guarded({ who: ['practice', 'supportLead'], scope: 'ownNetwork' })
    .input(z.strictObject({ ...dispute, on: date }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      setDisputeMeeting({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  refer: guarded({ who: ['practice', 'supportLead'], scope: 'ownNetwork' })
    .input(z.strictObject({ ...dispute, on: date }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      referDispute({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  close: guarded({ who: ['practice', 'supportLead'], scope: 'ownNetwork' })
    .input(
      z.strictObject({
        ...dispute,
        outcome: z.enum(['settled', 'notSettled', 'takenBack']),
        note: words,
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      closeDispute({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
