import { ownerTiers } from '@muster/domain/programme/programme'
import { mapBlocker, raiseBlocker, reassignBlocker, resolveBlocker } from '@muster/operations'
import { z } from 'zod'
import { standingRoles } from '../access.ts'
import { ids, short, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const about = {
  commandId: ids.command,
  network: ids.network.optional(),
  commissioner: ids.commissioner.optional(),
}

/** The national team looks at everything and acts for nobody. */
const whoActs = standingRoles.filter((role) => role !== 'national')

export const blockers = router({
  raise: guarded({ who: whoActs, scope: 'ownNetwork' })
    .input(
      z.strictObject({
        ...about,
        step: ids.step,
        practice: ids.practice.optional(),
        kind: short,
        sentence: words,
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      raiseBlocker({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  map: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...about, blocker: ids.blocker, kind: short }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      mapBlocker({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  reassign: guarded({ who: ['supportLead', 'region'], scope: 'ownNetwork' })
    .input(
      z.strictObject({
        ...about,
        blocker: ids.blocker,
        to: z.enum(ownerTiers),
        practice: ids.practice.optional(),
        clockStartsAgain: z.boolean(),
        reason: words,
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      reassignBlocker({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  resolve: guarded({ who: whoActs, scope: 'ownNetwork' })
    .input(z.strictObject({ ...about, blocker: ids.blocker, note: words.optional() }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      resolveBlocker({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
