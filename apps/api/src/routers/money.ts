import { delayCosts, expectedMoney } from '@muster/operations'
import { z } from 'zod'
import { asOf, ids } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

export const money = router({
  expected: guarded({
    who: ['practice', 'supportLead', 'region', 'national'],
    scope: 'ownNetwork',
  })
    .input(z.strictObject({ network: ids.network, asOf }))
    .query(({ ctx, input }) =>
      expectedMoney(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), network: input.network },
      ),
    ),

  delays: guarded({ who: ['supportLead', 'region', 'national'], scope: 'ownCommissioner' })
    .input(z.strictObject({ commissioner: ids.commissioner, asOf }))
    .query(({ ctx, input }) =>
      delayCosts(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), commissioner: input.commissioner },
      ),
    ),
})
