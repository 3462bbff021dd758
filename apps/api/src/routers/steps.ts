import { completeStep, stepView } from '@muster/operations'
import { z } from 'zod'
import { standingRoles } from '../access.ts'
import { answer, asOf, date, ids, onBehalf, short, vote, words } from '../inputs.ts'
import { guarded, router } from '../procedures.ts'
import { aroundOf, whose } from '../scope.ts'

const contribution = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['answer', 'propose', 'vary']), answer }),
  z.strictObject({ kind: z.literal('agree'), version: z.int() }),
  z.strictObject({ kind: z.literal('decline'), version: z.int(), reason: words }),
  z.strictObject({ kind: z.literal('sign'), version: short, answer }),
  z.strictObject({
    kind: z.literal('judge'),
    verdict: z.enum(['accepted', 'returned']),
    items: z.array(short).max(50),
    reason: words.optional(),
  }),
  z.strictObject({
    kind: z.literal('decide'),
    by: z.enum(['officer', 'chair', 'region']).optional(),
    outcome: z.enum(['approve', 'approveWithConditions', 'defer', 'refuse']),
    heldAt: ids.meeting.optional(),
    votes: z.array(vote).max(100),
    conditions: words.optional(),
    conditionsBy: date.optional(),
    reason: words.optional(),
  }),
  z.strictObject({ kind: z.enum(['confirm', 'acknowledge']) }),
  z.strictObject({ kind: z.enum(['notApplicable', 'withdraw']), reason: words }),
  z.strictObject({
    kind: z.enum(['declineVariation', 'withdrawVariation']),
    version: short,
    reason: words,
  }),
])

const subject = {
  step: ids.step,
  practice: ids.practice.optional(),
  network: ids.network.optional(),
  meeting: ids.meeting.optional(),
  commissioner: ids.commissioner.optional(),
}

export const steps = router({
  get: guarded({ who: standingRoles, scope: 'ownNetwork' })
    .input(z.strictObject({ ...subject, asOf }))
    .query(({ ctx, input }) =>
      stepView({ db: ctx.db, actor: ctx.account }, aroundOf(ctx.account, input), {
        step: input.step,
        whose: whose(input),
      }),
    ),

  complete: guarded({ who: standingRoles, scope: 'ownNetwork' })
    .input(
      z.strictObject({
        commandId: ids.command,
        ...subject,
        contribution,
        onBehalf: onBehalf.optional(),
      }),
    )
    .mutation(({ ctx, input: { commandId, ...input } }) =>
      completeStep({ db: ctx.db, actor: ctx.account, salt: ctx.salt }, commandId, {
        ...input,
        programme: aroundOf(ctx.account, {}).programme,
      }),
    ),
})
