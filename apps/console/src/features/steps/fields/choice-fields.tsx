import { Checkboxes, Radios } from 'nhsuk-react-components'
import { text } from '../draft.ts'
import { controlId, type FieldProps, labelSize } from './field-props.ts'
import { labelOf } from './hint-of.ts'

interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

/** Radios whose first one carries the id to which the error summary leads. */
export function RadioList({
  options,
  props: { field, value, set, error, hint },
}: {
  options: readonly Option[]
  props: FieldProps
}) {
  const id = controlId(field.id)
  return (
    <Radios
      id={`${id}-group`}
      name={field.id}
      legend={labelOf(field)}
      legendProps={{ size: labelSize }}
      hint={hint}
      error={error}
    >
      {options.map((option, index) => (
        <Radios.Item
          key={option.value}
          id={index === 0 ? id : `${id}-${index}`}
          value={option.value}
          checked={text(value) === option.value}
          {...(option.hint ? { hint: option.hint } : {})}
          onChange={() => set(option.value)}
        >
          {option.label}
        </Radios.Item>
      ))}
    </Radios>
  )
}

export const ChoiceField = (props: FieldProps<'choice'>) => (
  <RadioList options={props.field.options} props={props} />
)

const yesAndNo: readonly Option[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

export const YesNoField = (props: FieldProps<'yesNo'>) => (
  <RadioList options={yesAndNo} props={props} />
)

export function StatementField({ field, value, set, error, hint }: FieldProps<'statement'>) {
  const id = controlId(field.id)
  return (
    <Checkboxes
      id={`${id}-group`}
      name={field.id}
      legend="Declaration"
      legendProps={{ size: labelSize }}
      hint={hint}
      error={error}
    >
      <Checkboxes.Item
        id={id}
        checked={value === true}
        onChange={(event) => set(event.currentTarget.checked)}
      >
        {field.label}
      </Checkboxes.Item>
    </Checkboxes>
  )
}
