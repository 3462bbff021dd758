import { TextInput } from 'nhsuk-react-components'
import { useState } from 'react'
import { text } from '../draft.ts'
import { controlId, type FieldProps, labelSize } from './field-props.ts'
import { labelOf } from './hint-of.ts'

/** Evidence by the digest of its content: proof of which file it was, without the file leaving the device. */
export function FileField({ field, value, set, error, hint }: FieldProps<'file'>) {
  const [name, setName] = useState('')
  const digest = text(value)
  return (
    <>
      <TextInput
        type="file"
        className="muster-file"
        id={controlId(field.id)}
        name={field.id}
        label={labelOf(field)}
        labelProps={{ size: labelSize }}
        hint={`${hint} Muster records the fingerprint of the file, not the file: keep the file.`.trim()}
        error={error}
        accept={field.accepts.join(',')}
        onChange={async (event) => {
          const file = event.target.files?.[0]
          if (!file) return
          set(await digestOf(file))
          setName(file.name)
        }}
      />
      {digest && (
        <p role="status">
          Recorded: {name || 'a file'}, fingerprint <code>{digest.slice(0, 12)}…</code>
        </p>
      )}
    </>
  )
}

async function digestOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
