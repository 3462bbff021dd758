import { type ReactNode, useId } from 'react'
import type { Column } from './column.ts'
import { CsvButton } from './csv-button.tsx'
import { filterRows } from './filter-rows.ts'
import { HeaderCell } from './header-cell.tsx'
import { sortRows } from './sort-rows.ts'
import { TableControls } from './table-controls.tsx'
import { useNarrow } from './use-narrow.ts'
import { useTableState } from './use-table-state.ts'

interface Props<Row> {
  /** Short name of the table in the URL. */
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Shown instead of the table where there is no row at all. */
  readonly empty: ReactNode
}

/** A table that sorts, filters, keeps its state in the URL, exports, and stacks its cells on a narrow screen. */
export function DataTable<Row>({ id, caption, columns, rows, rowKey, empty }: Props<Row>) {
  const state = useTableState(id)
  const narrow = useNarrow()
  const captionId = useId()
  if (rows.length === 0) return <EmptyTable caption={caption}>{empty}</EmptyTable>

  const filters = Object.fromEntries(columns.map((column) => [column.id, state.filter(column.id)]))
  const shown = sortRows(filterRows(rows, columns, filters), columns, state.sorting)
  return (
    <div className="muster-table">
      <h2 className="nhsuk-heading-m" id={captionId}>
        {caption}{' '}
        <span className="muster-count">
          {shown.length === rows.length ? rows.length : `${shown.length} of ${rows.length}`}
        </span>
      </h2>
      <TableControls id={id} columns={columns} rows={rows} narrow={narrow} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="muster-table__scroll" tabIndex={0} aria-labelledby={captionId}>
        <Body caption={caption} columns={columns} rows={shown} rowKey={rowKey} id={id} />
      </section>
      {shown.length === 0 && <p>No row fits these filters. Choose ‘All’ to see every row.</p>}
      <CsvButton name={caption} columns={columns} rows={shown} />
    </div>
  )
}

type BodyProps<Row> = Omit<Props<Row>, 'empty'>

function Body<Row>({ id, caption, columns, rows, rowKey }: BodyProps<Row>) {
  const state = useTableState(id)
  const narrow = useNarrow()
  return (
    <table className="nhsuk-table nhsuk-table--responsive nhsuk-table--sortable nhsuk-table--compact">
      <caption className="nhsuk-u-visually-hidden">{caption}</caption>
      <thead className="nhsuk-table__head">
        <tr className="nhsuk-table__row">
          {columns.map((column) => (
            <HeaderCell key={column.id} column={column} state={state} narrow={narrow} />
          ))}
        </tr>
      </thead>
      <tbody className="nhsuk-table__body">
        {rows.map((row) => (
          <tr className="nhsuk-table__row" key={rowKey(row)}>
            {columns.map((column, index) => (
              <BodyCell key={column.id} column={column} row={row} first={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function BodyCell<Row>({ column, row, first }: { column: Column<Row>; row: Row; first: boolean }) {
  const content = column.cell ? column.cell(row) : wordsFor(column.value(row))
  const heading = (
    <span className="nhsuk-table__heading" aria-hidden="true">
      {column.header}
    </span>
  )
  const numeric = column.numeric ? ' nhsuk-table__cell--numeric' : ''
  return first ? (
    <th scope="row" className="nhsuk-table__header">
      {heading}
      <span>{content}</span>
    </th>
  ) : (
    <td className={`nhsuk-table__cell${numeric}`}>
      {heading}
      <span>{content}</span>
    </td>
  )
}

function wordsFor(value: string | number | boolean | null): string {
  if (value === null || value === '') return 'Not known'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return typeof value === 'number' ? value.toLocaleString('en-GB') : value
}

const EmptyTable = ({ caption, children }: { caption: string; children: ReactNode }) => (
  <section className="muster-table">
    <h2 className="nhsuk-heading-m">{caption}</h2>
    <p>{children}</p>
  </section>
)
