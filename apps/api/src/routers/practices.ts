import { practiceHome } from '@muster/operations'
import { z } from 'zod'
import { standingRoles } from '../access.ts'
import { asOf, ids } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

export const practices = router({
  home: guarded({ who: standingRoles, scope: 'ownPractice' })
    .input(z.strictObject({ practice: ids.practice, asOf }))
    .query(({ ctx, input }) =>
      practiceHome(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), practice: input.practice },
      ),
    ),
})
