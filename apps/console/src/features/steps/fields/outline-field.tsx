import { longestMap, readOutline } from '@muster/domain/area/outline'
import { outlineText } from '@muster/domain/area/outline-text'
import { Button, TextInput } from 'nhsuk-react-components'
import { useState } from 'react'
import { outlineWords } from '../answer-words.ts'
import { text } from '../draft.ts'
import { controlId, type FieldProps, labelSize } from './field-props.ts'
import { labelOf } from './hint-of.ts'

/** An area as a file of a map program: it is read here, and what can be drawn of it is the answer. */
export function OutlineField({ field, value, set, error, hint }: FieldProps<'outline'>) {
  const [wrong, setWrong] = useState('')
  const given = text(value)
  return (
    <>
      <TextInput
        type="file"
        className="muster-file"
        id={controlId(field.id)}
        name={field.id}
        label={labelOf(field)}
        labelProps={{ size: labelSize }}
        hint={hint}
        error={wrong || error}
        accept=".geojson,.json,application/geo+json"
        onChange={async (event) => {
          const file = event.target.files?.[0]
          if (!file) return
          const read = await readFile(file)
          setWrong(read.ok ? '' : read.message)
          set(read.ok ? outlineText(read.outline) : '')
        }}
      />
      {given && (
        <p role="status">
          {outlineWords(given)}.{' '}
          <Button type="button" secondary small onClick={() => set('')}>
            Leave out the outline
          </Button>
        </p>
      )}
    </>
  )
}

/** A file that is far too large is not opened. */
const readFile = async (file: File) =>
  readOutline(file.size > longestMap * 2 ? ' '.repeat(longestMap + 1) : await file.text())
