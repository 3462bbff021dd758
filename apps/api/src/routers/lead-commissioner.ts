import { decideLead, leadCommissioner as leadOf, preferLead } from '@muster/operations'
import { z } from 'zod'
import { standingRoles } from '../access.ts'
import { asOf, ids, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const choice = { commandId: ids.command, network: ids.network, lead: ids.commissioner }

/** Which commissioner leads a network of several. */
export const leadCommissioner = router({
  get: guarded({ who: standingRoles, scope: 'ownNetwork' })
    .input(z.strictObject({ network: ids.network, asOf }))
    .query(({ ctx, input }) =>
      leadOf(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), network: input.network },
      ),
    ),

  prefer: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...choice, reason: words.optional() }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      preferLead({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  decide: guarded({ who: ['region'], scope: 'ownRegion' })
    .input(z.strictObject({ ...choice, reason: words }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      decideLead({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
