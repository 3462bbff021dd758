import {
  agreeToChange,
  decideChange,
  joinableNetworks,
  networkChanges,
  notifyChange,
  takeBackChange,
} from '@muster/operations'
import { z } from 'zod'
import { standingRoles } from '../access.ts'
import { asOf, date, ids, text, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf } from '../scope.ts'

const person = z.strictObject({
  name: text(200).trim().min(1, 'Enter a name.'),
  registration: text(50).trim().min(1, 'Enter a professional registration.'),
})
const change = { commandId: ids.command, network: ids.network, change: ids.change }

export const changes = router({
  list: guarded({ who: standingRoles, scope: 'ownNetwork' })
    .input(z.strictObject({ network: ids.network, asOf }))
    .query(({ ctx, input }) =>
      networkChanges(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), network: input.network },
      ),
    ),

  /** The approved networks that a practice may ask to join. */
  joinable: guarded({ who: ['practice', 'supportLead'], scope: 'ownPractice' })
    .input(z.strictObject({ practice: ids.practice }))
    .query(({ ctx, input }) =>
      joinableNetworks(
        { db: ctx.db, actor: ctx.account },
        { ...aroundOf(ctx.account, input), practice: input.practice },
      ),
    ),

  agree: guarded({ who: ['practice', 'supportLead'], scope: 'ownNetwork' })
    .input(z.strictObject(change))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      agreeToChange({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  notify: guarded({ who: ['practice', 'supportLead'], scope: 'ownNetwork' })
    .input(
      z.strictObject({
        commandId: ids.command,
        network: ids.network,
        kind: z.enum(['join', 'leave', 'expel', 'payee', 'director', 'coordinator', 'absence']),
        practice: ids.practice,
        reason: words,
        to: ids.practice.optional(),
        standIn: person.optional(),
        practising: z.boolean().optional(),
        until: date.optional(),
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      notifyChange({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  decide: guarded({ who: ['supportLead'], scope: 'ownCommissioner' })
    .input(z.strictObject({ ...change, approved: z.boolean(), reason: words }))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      decideChange({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),

  takeBack: guarded({ who: ['practice', 'supportLead'], scope: 'ownNetwork' })
    .input(z.strictObject(change))
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      takeBackChange({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
