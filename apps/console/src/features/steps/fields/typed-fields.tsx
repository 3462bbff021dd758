import { DateInput, Textarea, TextInput } from 'nhsuk-react-components'
import { parts, text } from '../draft.ts'
import { controlId, type FieldProps, labelSize } from './field-props.ts'
import { labelOf } from './hint-of.ts'

const common = ({ field, error, hint }: FieldProps) => ({
  id: controlId(field.id),
  name: field.id,
  label: labelOf(field),
  labelProps: { size: labelSize },
  hint,
  error,
})

export function NumberField(props: FieldProps<'number'>) {
  const { field, value, set } = props
  return (
    <TextInput
      {...common(props)}
      inputMode={field.whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      width="10"
      {...(field.unit ? { suffix: field.unit } : {})}
      value={text(value)}
      onChange={(event) => set(event.currentTarget.value)}
    />
  )
}

export function TextField(props: FieldProps<'text'>) {
  const { field, value, set } = props
  return (field.lines ?? 1) > 1 ? (
    <Textarea
      {...common(props)}
      rows={field.lines ?? 3}
      value={text(value)}
      onChange={(event) => set(event.currentTarget.value)}
    />
  ) : (
    <TextInput
      {...common(props)}
      autoComplete="off"
      value={text(value)}
      onChange={(event) => set(event.currentTarget.value)}
    />
  )
}

export function PersonField({ field, value, set, error, hint }: FieldProps<'person'>) {
  const id = controlId(field.id)
  const person = parts(value)
  const put = (part: string) => (event: { currentTarget: HTMLInputElement }) =>
    set({ ...person, [part]: event.currentTarget.value })
  return (
    <fieldset className="nhsuk-fieldset muster-group">
      <legend className={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${labelSize}`}>
        {labelOf(field)}
      </legend>
      {hint && <div className="nhsuk-hint">{hint}</div>}
      <TextInput
        id={id}
        name={`${field.id}-name`}
        label="Full name"
        error={error}
        autoComplete="off"
        value={person.name ?? ''}
        onChange={put('name')}
      />
      <TextInput
        id={`${id}-registration`}
        name={`${field.id}-registration`}
        label="Professional registration"
        hint="For example a GMC, NMC or GPhC number"
        autoComplete="off"
        width="10"
        value={person.registration ?? ''}
        onChange={put('registration')}
      />
    </fieldset>
  )
}

export function DateField({ field, value, set, error, hint }: FieldProps<'date'>) {
  const date = parts(value)
  const put = (part: string) => ({
    value: date[part] ?? '',
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      set({ ...date, [part]: event.currentTarget.value }),
  })
  return (
    <DateInput
      id={`${controlId(field.id)}-date`}
      name={field.id}
      legend={labelOf(field)}
      legendProps={{ size: labelSize }}
      hint={hint || 'For example, 1 7 2019'}
      error={error}
    >
      <DateInput.Day id={controlId(field.id)} {...put('day')} />
      <DateInput.Month {...put('month')} />
      <DateInput.Year {...put('year')} />
    </DateInput>
  )
}
