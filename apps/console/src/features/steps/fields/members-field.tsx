import { Button, TextInput } from 'nhsuk-react-components'
import { useState } from 'react'
import { codesOf, list } from '../draft.ts'
import { controlId, type FieldProps } from './field-props.ts'
import { PracticeBoxes } from './practice-fields.tsx'

/** The practices that form the group: those already named, and others by their code. */
export function MembersField(props: FieldProps<'members'>) {
  const { field, value, set, view } = props
  const named = list(value)
  const [known, setKnown] = useState<readonly string[]>([])
  const [typed, setTyped] = useState('')
  const codes = [...new Set([...view.members.map(({ id }) => id as string), ...named, ...known])]
  const add = () => {
    const added = codesOf(typed)
    setKnown([...new Set([...known, ...added])])
    set([...new Set([...named, ...added])])
    setTyped('')
  }
  const id = controlId(field.id)
  return (
    <>
      {codes.length > 0 && <PracticeBoxes props={props} codes={codes} />}
      <TextInput
        id={codes.length > 0 ? `${id}-add` : id}
        name={`${field.id}-add`}
        label={codes.length > 0 ? 'Add another practice' : field.label}
        hint="ODS code, for example A81001. Separate several with commas."
        error={codes.length > 0 ? '' : props.error}
        code
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || typed.trim() === '') return
          event.preventDefault()
          add()
        }}
      />
      <Button type="button" secondary small onClick={add} disabled={typed.trim() === ''}>
        Add practice
      </Button>
    </>
  )
}
