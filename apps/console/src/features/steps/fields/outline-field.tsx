import { longestMap, readOutline } from '@muster/domain/area/outline'
import { outlineText } from '@muster/domain/area/outline-text'
import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { outlineWords } from '../answer-words.ts'
import { text } from '../draft.ts'
import type { FieldProps } from './field-props.ts'
import { Upload } from './upload.tsx'

/** An area as a file of a map program: it is read here, and what can be drawn of it is the answer. */
export function OutlineField({ field, value, set, error, hint }: FieldProps<'outline'>) {
  const [wrong, setWrong] = useState('')
  const given = text(value)
  return (
    <Upload
      field={field}
      error={wrong || error}
      hint={hint}
      accept=".geojson,.json,application/geo+json"
      read={async (file) => {
        const read = await outlineIn(file)
        setWrong(read.ok ? '' : read.message)
        set(read.ok ? outlineText(read.outline) : '')
      }}
    >
      {given && (
        <>
          {outlineWords(given)}.{' '}
          <Button type="button" secondary small onClick={() => set('')}>
            Leave out the outline
          </Button>
        </>
      )}
    </Upload>
  )
}

/** A file that is far too large is not opened. */
const outlineIn = async (file: File) =>
  readOutline(file.size > longestMap * 2 ? ' '.repeat(longestMap + 1) : await file.text())
