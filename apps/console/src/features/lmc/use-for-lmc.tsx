import { type ReactNode, useState } from 'react'
import type { FieldProblem } from '../page/form-errors.tsx'
import { OnBehalfFields } from '../steps/on-behalf-fields.tsx'
import type { OnBehalf } from '../steps/step-queries.ts'

interface ForLmc {
  readonly fields: ReactNode
  /** Found before it is sent. */
  readonly found: readonly FieldProblem[]
  readonly asked: { readonly onBehalf?: OnBehalf }
  readonly clear: () => void
}

/** The support lead who records for a local medical committee says who of it asked; its mediator does not. */
export function useForLmc(id: string, enters: boolean, checked: boolean): ForLmc {
  const [value, set] = useState<OnBehalf | null>(null)
  const missing = enters && !value?.askedBy.trim()
  const message = 'Enter who of the committee asked you'
  return {
    fields: enters && (
      <OnBehalfFields
        id={id}
        told="It shows as entered by you for the local medical committee, and everybody who sees it can tell."
        example="Sam Reed, committee secretary"
        value={value}
        set={set}
        error={checked && missing ? message : ''}
      />
    ),
    found: missing ? [{ control: `${id}-by`, message }] : [],
    asked: enters && value ? { onBehalf: { ...value, askedBy: value.askedBy.trim() } } : {},
    clear: () => set(null),
  }
}
