import { lateStarts, rolloutHome, signOffEntries } from '@muster/operations'
import { z } from 'zod'
import { asOf } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

export const rollout = router({
  home: guarded({ who: ['region', 'national'], scope: 'ownRegion' })
    .input(z.strictObject({ asOf }).optional())
    .query(({ ctx, input }) =>
      rolloutHome(
        { db: ctx.db, actor: ctx.account },
        aroundOf(ctx.account, {}).programme,
        input?.asOf,
      ),
    ),

  lateStarts: guarded({ who: ['region', 'national'], scope: 'ownRegion' })
    .input(z.strictObject({ asOf }).optional())
    .query(({ ctx, input }) =>
      lateStarts(
        { db: ctx.db, actor: ctx.account },
        aroundOf(ctx.account, {}).programme,
        input?.asOf,
      ),
    ),

  signOff: guarded({ who: ['region', 'national'], scope: 'ownRegion' })
    .input(z.strictObject({ asOf }).optional())
    .query(({ ctx, input }) =>
      signOffEntries(
        { db: ctx.db, actor: ctx.account },
        aroundOf(ctx.account, {}).programme,
        input?.asOf,
      ),
    ),
})
