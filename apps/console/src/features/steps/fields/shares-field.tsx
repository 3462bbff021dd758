import { TextInput } from 'nhsuk-react-components'
import { parts } from '../draft.ts'
import { totalOfShares } from '../draft-quantities.ts'
import { controlId, type FieldProps, labelSize } from './field-props.ts'
import { labelOf } from './hint-of.ts'
import { nameOf } from './practice-fields.tsx'

/** A percentage for each member, with the sum so far beside it. */
export function SharesField({ field, value, set, error, hint, view }: FieldProps<'shares'>) {
  const shares = parts(value)
  const total = totalOfShares(shares)
  const id = controlId(field.id)
  return (
    <fieldset
      className={`nhsuk-fieldset nhsuk-form-group muster-group${error ? ' nhsuk-form-group--error' : ''}`}
      aria-describedby={`${id}-total`}
    >
      <legend className={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${labelSize}`}>
        {labelOf(field)}
      </legend>
      {hint && <div className="nhsuk-hint">{hint}</div>}
      {error && <span className="nhsuk-error-message">{error}</span>}
      {view.members.map((member, index) => (
        <TextInput
          key={member.id}
          id={index === 0 ? id : `${id}-${member.id}`}
          name={`${field.id}-${member.id}`}
          label={nameOf(view, member.id)}
          suffix="%"
          width="5"
          inputMode="decimal"
          autoComplete="off"
          value={shares[member.id] ?? ''}
          onChange={(event) => set({ ...shares, [member.id]: event.currentTarget.value })}
        />
      ))}
      <p id={`${id}-total`} role="status" className="nhsuk-u-margin-top-3">
        Total: <strong>{(total / 100).toLocaleString('en-GB')}%</strong>
        {total === 10_000 ? '' : ' (it must come to 100%)'}
      </p>
    </fieldset>
  )
}
