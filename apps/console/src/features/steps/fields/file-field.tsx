import { useState } from 'react'
import { text } from '../draft.ts'
import type { FieldProps } from './field-props.ts'
import { Upload } from './upload.tsx'

/** Evidence by the digest of its content: proof of which file it was, without the file leaving the device. */
export function FileField({ field, value, set, error, hint }: FieldProps<'file'>) {
  const [name, setName] = useState('')
  const digest = text(value)
  return (
    <Upload
      field={field}
      error={error}
      hint={`${hint} Muster records the fingerprint of the file, not the file: keep the file.`.trim()}
      accept={field.accepts.join(',')}
      read={async (file) => {
        set(await digestOf(file))
        setName(file.name)
      }}
    >
      {digest && (
        <>
          Recorded: {name || 'a file'}, fingerprint <code>{digest.slice(0, 12)}…</code>
        </>
      )}
    </Upload>
  )
}

async function digestOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
