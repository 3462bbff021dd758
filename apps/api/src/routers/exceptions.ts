import { decideException, requestException, withdrawException } from '@muster/operations'
import { z } from 'zod'
import { ids, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const about = {
  commandId: ids.command,
  network: ids.network,
  exception: z.enum(['ruralUnder30k', 'under30k', 'dispersal', 'crossesBoundary']),
  reason: words,
}

export const exceptions = router({
  request: guarded({ who: ['practice', 'supportLead'], scope: 'ownNetwork' })
    .input(z.strictObject(about))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      requestException({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  decide: guarded({ who: ['supportLead', 'region'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...about, granted: z.boolean() }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      decideException({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  withdraw: guarded({ who: ['supportLead', 'region'], scope: 'ownCommissioner' })
    .input(z.strictObject(about))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      withdrawException({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
