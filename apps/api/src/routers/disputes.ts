import {
  acceptDispute,
  closeDispute,
  commissionerDisputes,
  lmcDispute,
  networkDisputes,
  raiseDispute,
  referDispute,
  setDisputeMeeting,
} from '@muster/operations'
import { z } from 'zod'
import { asOf, date, ids, onBehalf, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const dispute = { commandId: ids.command, network: ids.network, dispute: ids.dispute }
const dayForLmc = z.strictObject({ ...dispute, on: date, onBehalf: onBehalf.optional() })

/** At the stages of members theirs; at that of the committee the mediator's, or the support lead's for it. */
const parties = { who: ['practice', 'supportLead', 'lmc'], scope: 'ownNetwork' } as const

/** Members, the support lead and the mediator whom it was referred to: others are not told that there is a dispute. */
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

  ofLmc: guarded({ who: ['lmc'], scope: 'ownInvitations' })
    .input(z.strictObject({ network: ids.network, dispute: ids.dispute, asOf }))
    .query(({ ctx, input: { network, dispute: id, asOf: at } }) =>
      lmcDispute(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, { asOf: at }), network, dispute: id },
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

  accept: guarded({ who: ['lmc', 'supportLead'], scope: 'ownInvitations' })
    .input(dayForLmc)
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      acceptDispute({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  meet: guarded(parties)
    .input(dayForLmc)
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

  close: guarded(parties)
    .input(
      z.strictObject({
        ...dispute,
        outcome: z.enum(['settled', 'notSettled', 'takenBack']),
        note: words,
        onBehalf: onBehalf.optional(),
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      closeDispute({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
