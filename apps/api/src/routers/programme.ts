import { dueDate } from '@muster/domain/calendar/due'
import { getStep } from '@muster/domain/progress/completion'
import { membershipStep } from '@muster/domain/progress/membership'
import { programmeFor } from '@muster/operations'
import { z } from 'zod'
import { asOf } from '../inputs.ts'
import { open, router } from '../procedures.ts'
import { programmeOf } from './clock.ts'

export const programme = router({
  get: open.input(z.strictObject({ asOf }).optional()).query(async ({ ctx, input }) => {
    const grants = ctx.session.account?.grants ?? []
    const document = await programmeFor(ctx.db, await programmeOf(ctx), grants, input?.asOf)
    const { id, title, version, goLive, steps, milestones, blockerKinds, variationOf } = document
    const joining = membershipStep(document)
    return {
      id,
      title,
      version,
      /** The national version that this one varies for one commissioner. */
      variationOf: variationOf?.version ?? null,
      goLive,
      invented: ctx.demonstration?.invented ?? false,
      steps: steps.map((step) => ({ id: step.id, title: step.title, phase: step.phase })),
      /** What a group says of itself when it is put forward, before there is a network whose step it would be. */
      joining: { step: joining.id, evidence: joining.evidence },
      milestones: milestones.map(({ name, label, step }) => ({
        name,
        label,
        due: dueDate(document, getStep(document, step)),
      })),
      blockerKinds: blockerKinds.map(({ kind, label }) => ({ kind, label })),
    }
  }),
})
