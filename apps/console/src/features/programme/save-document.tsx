import { Button } from 'nhsuk-react-components'
import { saveFile } from '../tables/save-file.ts'

interface Props {
  readonly version: number
  readonly document: string
}

/** The version as data, to be changed and added as the next one. */
export function SaveDocument({ version, document: text }: Props) {
  const save = () => saveFile(text, 'application/json', `programme-version-${version}.json`)
  return (
    <Button type="button" secondary small className="muster-no-print" onClick={save}>
      Download the document of version {version}
    </Button>
  )
}
