import { TextInput } from 'nhsuk-react-components'
import { parts } from '../draft.ts'
import { votersOf } from '../voters.ts'
import { controlId, type FieldProps, labelSize } from './field-props.ts'
import { labelOf } from './hint-of.ts'

/** For each member of the committee, the practices in which the member has an interest. */
export function InterestsField({ field, value, set, error, hint, view }: FieldProps<'interests'>) {
  const interests = parts(value)
  const names = new Map(votersOf(view).map(({ id, words }) => [id, words]))
  const members = [...new Set([...names.keys(), ...Object.keys(interests)])]
  const id = controlId(field.id)
  return (
    <fieldset
      className={`nhsuk-fieldset nhsuk-form-group muster-group${error ? ' nhsuk-form-group--error' : ''}`}
    >
      <legend className={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${labelSize}`}>
        {labelOf(field)}
      </legend>
      <div className="nhsuk-hint">
        {hint} Enter ODS codes separated by commas. Leave empty for a member with no interest.
      </div>
      {error && <span className="nhsuk-error-message">{error}</span>}
      {members.length === 0 && (
        <p id={id} tabIndex={-1}>
          No committee is appointed yet. Appoint it first, on the page of your committee.
        </p>
      )}
      {members.map((member, index) => (
        <TextInput
          key={member}
          id={index === 0 ? id : `${id}-${member}`}
          name={`${field.id}-${member}`}
          label={names.get(member) ?? member}
          autoComplete="off"
          value={interests[member] ?? ''}
          onChange={(event) => set({ ...interests, [member]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  )
}
