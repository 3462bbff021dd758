import { reasonsToDecline } from '@muster/domain/facts/lmc-facts'
import {
  acceptMediation,
  closeMediation,
  declineMediation,
  inviteMediator,
  lmcMediation,
  openMediation,
  setMediationMeeting,
} from '@muster/operations'
import { z } from 'zod'
import { asOf, date, ids, onBehalf, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const mediated = {
  commandId: ids.command,
  commissioner: ids.commissioner,
  practice: ids.practice,
}
/** The mediator who was invited; or the support lead, who says who of the committee asked. */
const forLmc = { who: ['lmc', 'supportLead'], scope: 'ownInvitations' } as const
const dayForLmc = z.strictObject({ ...mediated, on: date, onBehalf: onBehalf.optional() })

/** The local medical committee mediates for a practice that no network wants. */
export const mediation = router({
  ofLmc: guarded({ who: ['lmc'], scope: 'ownInvitations' })
    .input(z.strictObject({ commissioner: ids.commissioner, practice: ids.practice, asOf }))
    .query(({ ctx, input: { commissioner, practice, asOf: at } }) =>
      lmcMediation(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, { asOf: at }), commissioner, practice },
      ),
    ),

  open: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(z.strictObject(mediated))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      openMediation({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  invite: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...mediated, on: date, lmc: ids.lmc.optional() }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      inviteMediator({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  accept: guarded(forLmc)
    .input(dayForLmc)
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      acceptMediation({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  decline: guarded(forLmc)
    .input(dayForLmc.extend({ because: z.enum(reasonsToDecline) }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      declineMediation({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  meet: guarded(forLmc)
    .input(dayForLmc)
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      setMediationMeeting({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  close: guarded(forLmc)
    .input(
      z.strictObject({
        ...mediated,
        outcome: z.enum(['agreed', 'failed']),
        network: ids.network.optional(),
        note: words,
        onBehalf: onBehalf.optional(),
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      closeMediation({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
