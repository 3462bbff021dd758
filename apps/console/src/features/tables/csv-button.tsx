import { Button } from 'nhsuk-react-components'
import type { Column } from './column.ts'
import { csvOf } from './csv.ts'

interface Props<Row> {
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

/** Saves the rows as shown: filtered and sorted. */
export function CsvButton<Row>({ name, columns, rows }: Props<Row>) {
  const save = () => {
    const table = [
      columns.map(({ header }) => header),
      ...rows.map((row) => columns.map(({ text, value }) => (text ?? value)(row))),
    ]
    const url = URL.createObjectURL(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }))
    const link = Object.assign(document.createElement('a'), { href: url, download: fileName(name) })
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <Button type="button" secondary small className="muster-no-print" onClick={save}>
      Download as CSV <span className="nhsuk-u-visually-hidden">({name})</span>
    </Button>
  )
}

const fileName = (name: string) => `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.csv`
