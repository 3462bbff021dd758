import type { Column } from './column.ts'
import type { Sorting } from './sort-rows.ts'

interface Props<Row> {
  readonly column: Column<Row>
  readonly state: { readonly sorting: Sorting | null; readonly sortBy: (to: Sorting) => unknown }
  readonly narrow: boolean
}

/** A heading that sorts. On a narrow screen headings are out of sight, and the 'Sort by' list stands in. */
export function HeaderCell<Row>({ column, state, narrow }: Props<Row>) {
  const { sorting } = state
  const sorted = sorting?.column === column.id
  const direction = sorting?.descending ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      data-sort="true"
      className={`nhsuk-table__header${column.numeric ? ' nhsuk-table__header--numeric' : ''}`}
      aria-sort={sorted ? direction : undefined}
    >
      {narrow ? (
        column.header
      ) : (
        <button
          type="button"
          className="nhsuk-link muster-sort"
          onClick={() =>
            state.sortBy({ column: column.id, descending: sorted && !sorting?.descending })
          }
        >
          {column.header}
        </button>
      )}
    </th>
  )
}
