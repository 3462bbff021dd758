import { Button } from 'nhsuk-react-components'
import type { Column } from './column.ts'
import { csvOf } from './csv.ts'
import { fileNameOf, saveFile } from './save-file.ts'

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
    saveFile(csvOf(table), 'text/csv;charset=utf-8', `${fileNameOf(name)}.csv`)
  }
  return (
    <Button type="button" secondary small className="muster-no-print" onClick={save}>
      Download as CSV <span className="nhsuk-u-visually-hidden">({name})</span>
    </Button>
  )
}
