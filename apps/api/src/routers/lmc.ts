import { lmcHome, nameLmc } from '@muster/operations'
import { z } from 'zod'
import { asOf, ids } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const committeeName = z
  .string('Enter the name of the committee.')
  .trim()
  .min(5, 'Enter the whole name of the committee.')
  .max(120, 'Use 120 characters at most.')

/** What a local medical committee has been invited to, and what it has been told. */
export const lmc = router({
  home: guarded({ who: ['lmc'], scope: 'ownInvitations' })
    .input(z.strictObject({ asOf }).optional())
    .query(({ ctx, input }) =>
      lmcHome({ db: ctx.db, actor: ctx.account }, aroundOf(ctx.account, { asOf: input?.asOf })),
    ),

  /** Another committee serves the commissioner from now on. */
  name: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(
      z.strictObject({
        commandId: ids.command,
        commissioner: ids.commissioner,
        name: committeeName,
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      nameLmc({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
