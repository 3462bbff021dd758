import { TextInput } from 'nhsuk-react-components'
import type { ReactNode } from 'react'
import { controlId, type FieldProps, labelSize } from './field-props.ts'
import { labelOf } from './hint-of.ts'

interface Props extends Pick<FieldProps<'file' | 'outline'>, 'field' | 'hint' | 'error'> {
  readonly accept: string
  readonly read: (file: File) => Promise<void>
  /** What was read of the file, for those who cannot see that one is chosen. */
  readonly children: ReactNode
}

/** A question that is answered with a file. The file itself stays on the device. */
export const Upload = ({ field, hint, error, accept, read, children }: Props) => (
  <>
    <TextInput
      type="file"
      className="muster-file"
      id={controlId(field.id)}
      name={field.id}
      label={labelOf(field)}
      labelProps={{ size: labelSize }}
      hint={hint}
      error={error}
      accept={accept}
      onChange={async (event) => {
        const file = event.target.files?.[0]
        if (file) await read(file)
      }}
    />
    {children && <p role="status">{children}</p>}
  </>
)
