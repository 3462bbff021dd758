import { formField } from '../organisation/form-of.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { practicesIn } from './given.ts'

/** One practice alone is one; every other form takes two or more (S11 S18 S74). */
export const formFits: AcceptanceRule = ({ step, answer }) => {
  const field = formField(step)
  const form = field && answer[field.id]
  const named = step.evidence.find(({ kind }) => kind === 'members')
  if (!field || !named || form === undefined) return null
  const members = practicesIn(answer, named.id).length
  if (form === 'single' && members > 1)
    return refusal(
      'form-needs-one',
      `You name ${members} practices, so this is not one practice alone. Choose how they are organised.`,
      { field: field.id, source: 'A single practice may be a network: S11' },
    )
  if (form !== 'single' && members === 1)
    return refusal(
      'form-needs-more',
      'You name one practice only. Add the others, or choose one practice alone.',
      { field: field.id, source: 'Forms of organisation: S74; one practice alone: S11' },
    )
  return null
}
