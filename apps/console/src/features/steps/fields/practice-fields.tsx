import { Checkboxes, TextInput } from 'nhsuk-react-components'
import { list, text } from '../draft.ts'
import { RadioList } from './choice-fields.tsx'
import { controlId, type FieldProps, labelSize } from './field-props.ts'
import { labelOf } from './hint-of.ts'

/** The members that this very form names, or else those of the network. */
function membersOf({ view, draft }: FieldProps): readonly string[] {
  const field = view.evidence.find(({ kind }) => kind === 'members')
  return field ? list(draft[field.id]) : view.members.map(({ id }) => id)
}

export const nameOf = (view: FieldProps['view'], code: string): string => {
  const name = view.members.find(({ id }) => id === code)?.name
  return name ? `${name} (${code})` : code
}

export function PracticeField(props: FieldProps<'practice'>) {
  const { field, value, set, error, hint, view } = props
  const members = membersOf(props)
  if (field.among === 'members' && members.length > 0)
    return (
      <RadioList
        options={members.map((code) => ({ value: code, label: nameOf(view, code) }))}
        props={props}
      />
    )
  return (
    <TextInput
      id={controlId(field.id)}
      name={field.id}
      label={labelOf(field)}
      labelProps={{ size: labelSize }}
      hint={hint || 'The ODS code of the practice, for example A81001'}
      error={error}
      code
      width="10"
      autoComplete="off"
      readOnly={field.among === 'own' && text(value) !== ''}
      value={text(value)}
      onChange={(event) => set(event.currentTarget.value.toUpperCase())}
    />
  )
}

export const PracticesField = (props: FieldProps<'practices'>) => (
  <PracticeBoxes props={props} codes={membersOf(props)} />
)

/** Boxes for practices, of which the first carries the id to which the error summary leads. */
export function PracticeBoxes({
  props: { field, value, set, error, hint, view },
  codes,
}: {
  props: FieldProps
  codes: readonly string[]
}) {
  const id = controlId(field.id)
  const ticked = list(value)
  const toggle = (code: string, on: boolean) =>
    set(on ? [...ticked, code] : ticked.filter((other) => other !== code))
  return (
    <Checkboxes
      id={`${id}-group`}
      name={field.id}
      legend={labelOf(field)}
      legendProps={{ size: labelSize }}
      hint={hint}
      error={error}
    >
      {codes.map((code, index) => (
        <Checkboxes.Item
          key={code}
          id={index === 0 ? id : `${id}-${code}`}
          value={code}
          checked={ticked.includes(code)}
          onChange={(event) => toggle(code, event.currentTarget.checked)}
        >
          {nameOf(view, code)}
        </Checkboxes.Item>
      ))}
    </Checkboxes>
  )
}
