import { Select } from 'nhsuk-react-components'
import type { Column } from './column.ts'
import { choicesOf } from './filter-rows.ts'
import { readSorting } from './sort-rows.ts'
import { useTableState } from './use-table-state.ts'

interface Props<Row> {
  readonly id: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly narrow: boolean
}

export function TableControls<Row>({ id, columns, rows, narrow }: Props<Row>) {
  const state = useTableState(id)
  const filtered = columns.filter((column) => choicesOf(rows, column).length > 1)
  if (filtered.length === 0 && !narrow) return null
  return (
    <div className="muster-filters">
      {filtered.map((column) => (
        <Select
          key={column.id}
          id={`${id}-filter-${column.id}`}
          label={column.header}
          value={state.filter(column.id)}
          onChange={(event) => state.filterBy(column.id, event.currentTarget.value)}
        >
          <Select.Option value="">All</Select.Option>
          {choicesOf(rows, column).map((choice) => (
            <Select.Option key={choice} value={choice}>
              {choice}
            </Select.Option>
          ))}
        </Select>
      ))}
      {narrow && <SortBy id={id} columns={columns} />}
    </div>
  )
}

function SortBy<Row>({ id, columns }: { id: string; columns: readonly Column<Row>[] }) {
  const { sorting, sortBy } = useTableState(id)
  const value = sorting ? `${sorting.descending ? '-' : ''}${sorting.column}` : ''
  return (
    <Select
      id={`${id}-sort`}
      label="Sort by"
      value={value}
      onChange={(event) => {
        const to = readSorting(event.currentTarget.value)
        if (to) sortBy(to)
      }}
    >
      <Select.Option value="">As listed</Select.Option>
      {columns.flatMap((column) => [
        <Select.Option key={column.id} value={column.id}>
          {column.header}
          {column.numeric ? ', smallest first' : ', A to Z'}
        </Select.Option>,
        <Select.Option key={`-${column.id}`} value={`-${column.id}`}>
          {column.header}
          {column.numeric ? ', largest first' : ', Z to A'}
        </Select.Option>,
      ])}
    </Select>
  )
}
