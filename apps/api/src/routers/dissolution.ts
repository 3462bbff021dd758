import {
  answerDissolution,
  decideDissolution,
  endGroup,
  proposeDissolution,
  takeBackDissolution,
} from '@muster/operations'
import { z } from 'zod'
import { ids, onBehalf, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const about = { commandId: ids.command, network: ids.network }
const byMember = { ...about, practice: ids.practice, onBehalf: onBehalf.optional() }

/** A group that is not approved is given up by its members, or ended where nobody is in it. */
export const dissolution = router({
  propose: guarded({ who: ['practice', 'supportLead'], scope: 'ownNetwork' })
    .input(z.strictObject({ ...byMember, reason: words }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      proposeDissolution({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  answer: guarded({ who: ['practice', 'supportLead'], scope: 'ownNetwork' })
    .input(z.strictObject({ ...byMember, version: z.int(), agrees: z.boolean() }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      answerDissolution({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  takeBack: guarded({ who: ['practice', 'supportLead'], scope: 'ownNetwork' })
    .input(z.strictObject({ ...about, version: z.int() }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      takeBackDissolution({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  decide: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...about, version: z.int(), reason: words }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      decideDissolution({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  end: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...about, reason: words }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      endGroup({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
