import { Button } from 'nhsuk-react-components'

interface Props {
  readonly version: number
  readonly document: string
}

/** The version as data, to be changed and added as the next one. */
export function SaveDocument({ version, document: text }: Props) {
  const save = () => {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const download = `programme-version-${version}.json`
    Object.assign(document.createElement('a'), { href: url, download }).click()
    URL.revokeObjectURL(url)
  }
  return (
    <Button type="button" secondary small className="muster-no-print" onClick={save}>
      Download the document of version {version}
    </Button>
  )
}
