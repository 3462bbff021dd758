import {
  confirmConditions,
  deciding,
  groupViability,
  networkArea,
  networkDetail,
  networkList,
  networkPeople,
  networkTimeline,
  proposeNetwork,
} from '@muster/operations'
import { z } from 'zod'
import { overseers, standingRoles } from '../access.ts'
import { answer, asOf, ids, onBehalf, short, text, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

export const networks = router({
  get: guarded({ who: standingRoles, scope: 'ownNetwork' })
    .input(z.strictObject({ network: ids.network, asOf }))
    .query(({ ctx, input }) =>
      networkDetail(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), network: input.network },
      ),
    ),

  people: guarded({ who: standingRoles, scope: 'ownNetwork' })
    .input(z.strictObject({ network: ids.network, asOf }))
    .query(({ ctx, input }) =>
      networkPeople(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), network: input.network },
      ),
    ),

  area: guarded({ who: standingRoles, scope: 'ownNetwork' })
    .input(z.strictObject({ network: ids.network, asOf }))
    .query(({ ctx, input }) =>
      networkArea(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), network: input.network },
      ),
    ),

  deciding: guarded({ who: overseers, scope: 'ownCommissioner' })
    .input(z.strictObject({ network: ids.network, asOf }))
    .query(({ ctx, input }) =>
      deciding(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), network: input.network },
      ),
    ),

  confirmConditions: guarded({
    who: ['supportLead', 'secretary', 'region'],
    scope: 'ownCommissioner',
  })
    .input(z.strictObject({ commandId: ids.command, network: ids.network, note: words }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      confirmConditions({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  timeline: guarded({ who: standingRoles, scope: 'ownNetwork' })
    .input(
      z.strictObject({
        network: ids.network,
        before: z.int().positive().optional(),
        by: z.enum(['people', 'engine']).optional(),
        asOf,
      }),
    )
    .query(({ ctx, input: { network, asOf, ...part } }) =>
      networkTimeline(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, { asOf }), network },
        part,
      ),
    ),

  list: guarded({ who: overseers, scope: 'session' })
    .input(z.strictObject({ asOf }).optional())
    .query(({ ctx, input }) =>
      networkList(
        { db: ctx.db, actor: ctx.account },
        aroundOf(ctx.account, {}).programme,
        input?.asOf,
      ),
    ),

  viability: guarded({ who: ['practice', 'supportLead'], scope: 'ownCommissioner' })
    .input(
      z.strictObject({
        commissioner: ids.commissioner.optional(),
        network: ids.network.optional(),
        members: z
          .array(ids.practice, 'Send the practice codes.')
          .min(1, 'Name at least one practice.')
          .max(60, 'Name 60 practices at most.'),
        given: z.array(short).max(20),
        asOf,
      }),
    )
    .query(({ ctx, input: { commissioner, asOf, ...group } }) =>
      groupViability(
        { db: ctx.db, actor: ctx.account },
        aroundOf(ctx.account, { commissioner, asOf }),
        group,
      ),
    ),

  propose: guarded({ who: ['practice', 'supportLead'], scope: 'ownCommissioner' })
    .input(
      z.strictObject({
        commandId: ids.command,
        commissioner: ids.commissioner,
        name: text(120).trim(),
        answer,
        onBehalf: onBehalf.optional(),
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      proposeNetwork({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
