import { useNavigate, useSearch } from '@tanstack/react-router'
import { readSorting, type Sorting, writeSorting } from './sort-rows.ts'

/** Sorting and filters of one table, kept in the URL so that a link shows the same rows. */
export function useTableState(id: string) {
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const set = (key: string, value: string) =>
    navigate({
      to: '.',
      search: (before: Readonly<Record<string, string | undefined>>) => ({
        ...before,
        [`${id}-${key}`]: value || undefined,
      }),
      replace: true,
      resetScroll: false,
    })
  return {
    sorting: readSorting(search[`${id}-sort`]),
    filter: (column: string) => search[`${id}-${column}`] ?? '',
    sortBy: (sorting: Sorting) => set('sort', writeSorting(sorting)),
    filterBy: (column: string, value: string) => set(column, value),
  }
}
