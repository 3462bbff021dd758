import { askedFields } from '@muster/domain/form/asked-fields'
import type { AnswerContext, Typed } from './answer-context.ts'
import { answersByRule } from './by-rule.ts'
import { plainValue } from './plain-value.ts'

/**
 * Fills in the form of any step of any programme: by its fields, and by what its acceptance rules are known to want.
 * `said` is what this person wants to say whatever the form.
 */
export function answerStep(context: AnswerContext, said: Typed = {}): Typed {
  const { step } = context
  const known: Typed = { ...said }
  for (const { rule, with: parameters } of step.accept)
    Object.assign(known, { ...answersByRule[rule]?.(context, parameters ?? {}), ...said })
  const answer: Typed = {}
  for (const field of step.evidence) {
    if (!askedFields(step.evidence, answer).some(({ id }) => id === field.id)) continue
    const value = Object.hasOwn(known, field.id)
      ? known[field.id]
      : field.optional
        ? undefined
        : plainValue(field, context)
    if (value !== undefined) answer[field.id] = value
  }
  return answer
}
