import {
  decideRegister,
  previewRegisterDecision,
  previewUndoing,
  registerChange,
  registerChangesOf,
  undoRegister,
} from '@muster/operations'
import { z } from 'zod'
import { overseers } from '../access.ts'
import { asOf, date, ids, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const decision = z.discriminatedUnion('keep', [
  z.strictObject({ keep: z.literal(true) }),
  z.strictObject({
    keep: z.literal(false),
    outcome: z.enum(['closes', 'merges', 'newCode', 'opens', 'moves']),
    from: date,
    successor: ids.practice.optional(),
    network: ids.network.optional(),
  }),
])
type Decision = z.output<typeof decision>

/** Only what is there: an absent successor is none. */
function given(asked: Decision) {
  if (asked.keep) return asked
  const { outcome, from, successor, network } = asked
  return {
    keep: false as const,
    outcome,
    from,
    ...(successor ? { successor } : {}),
    ...(network ? { network } : {}),
  }
}

/** Others that moved to the same commissioner; one commissioner has at most so many practices. */
const also = z.array(ids.practice).max(300).optional()

const about = { practice: ids.practice, change: ids.registerChange }

export const register = router({
  changes: guarded({ who: overseers, scope: 'ownCommissioner' })
    .input(z.strictObject({ commissioner: ids.commissioner, asOf }))
    .query(({ ctx, input }) =>
      registerChangesOf(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), commissioner: input.commissioner },
      ),
    ),

  change: guarded({ who: overseers, scope: 'ownCommissioner' })
    .input(z.strictObject({ ...about, asOf }))
    .query(({ ctx, input: { practice, change, asOf: at } }) =>
      registerChange(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, { asOf: at }), practice },
        change,
      ),
    ),

  preview: guarded({ who: ['supportLead', 'region'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...about, decision, also }))
    .query(({ ctx, input: { practice, decision: asked, ...input } }) =>
      previewRegisterDecision(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, {}), practice },
        { ...input, decision: given(asked) },
      ),
    ),

  decide: guarded({ who: ['supportLead', 'region'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...about, commandId: ids.command, decision, also, reason: words }))
    .mutation(({ ctx, input: { commandId, decision: asked, also: others, ...input } }) =>
      decideRegister({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        decision: given(asked),
        ...(others ? { also: others } : {}),
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  previewUndo: guarded({ who: ['supportLead', 'region'], scope: 'ownCommissioner' })
    .input(z.strictObject(about))
    .query(({ ctx, input: { practice, change } }) =>
      previewUndoing(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, {}), practice },
        change,
      ),
    ),

  undo: guarded({ who: ['supportLead', 'region'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...about, commandId: ids.command, reason: words }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      undoRegister({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
