import {
  contractVariations,
  servedVariation,
  serveNotices,
  variationsFile,
} from '@muster/operations'
import { z } from 'zod'
import { overseers, standingRoles } from '../access.ts'
import { asOf, date, ids, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const ofCommissioner = z.strictObject({ commissioner: ids.commissioner, asOf })

export const variations = router({
  list: guarded({ who: overseers, scope: 'ownCommissioner' })
    .input(ofCommissioner)
    .query(({ ctx, input: { commissioner, asOf } }) =>
      contractVariations(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, { asOf }), commissioner },
      ),
    ),

  file: guarded({ who: overseers, scope: 'ownCommissioner' })
    .input(ofCommissioner)
    .query(({ ctx, input: { commissioner, asOf } }) =>
      variationsFile(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, { asOf }), commissioner },
      ),
    ),

  document: guarded({ who: standingRoles, scope: 'ownPractice' })
    .input(z.strictObject({ practice: ids.practice, asOf }))
    .query(({ ctx, input: { practice, asOf } }) =>
      servedVariation(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, { asOf }), practice },
      ),
    ),

  serve: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(
      z.strictObject({
        commandId: ids.command,
        commissioner: ids.commissioner,
        practices: z
          .array(ids.practice, 'Send the practice codes.')
          .min(1, 'Choose at least one practice.')
          .max(500, 'Serve 500 practices at most in one go.'),
        noticeOn: date,
        effectiveOn: date,
        shortNotice: words.max(500, 'Use 500 characters at most.').optional(),
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      serveNotices({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
