import { askedFields } from '../form/asked-fields.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { isGiven } from './given.ts'

/** Every question that is asked and has to be answered has an answer. */
export const filled: AcceptanceRule = ({ step, answer }) => {
  const open = askedFields(step.evidence, answer).find(
    ({ id, optional }) => !optional && !isGiven(answer, id),
  )
  if (!open) return null
  return refusal('not-filled', `“${open.label}” has no answer yet.`, {
    field: open.id,
    source: step.source,
  })
}
