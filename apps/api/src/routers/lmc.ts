import { lmcHome } from '@muster/operations'
import { z } from 'zod'
import { asOf } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

/** What a local medical committee has been invited to, and what it has been told. */
export const lmc = router({
  home: guarded({ who: ['lmc'], scope: 'ownInvitations' })
    .input(z.strictObject({ asOf }).optional())
    .query(({ ctx, input }) =>
      lmcHome({ db: ctx.db, actor: ctx.account }, aroundOf(ctx.account, { asOf: input?.asOf })),
    ),
})
