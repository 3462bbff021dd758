import { Link } from '@tanstack/react-router'
import type { Column } from '../tables/column.ts'

/** The name of a network, which leads to its page. */
export const networkColumn = <
  Row extends { readonly network: string; readonly name: string },
>(): Column<Row> => ({
  id: 'network',
  header: 'Network',
  value: ({ name }) => name,
  cell: ({ network, name }) => (
    <Link to="/networks/$network" params={{ network }}>
      {name}
    </Link>
  ),
})

export const commissionerColumn = <
  Row extends { readonly commissionerName: string },
>(): Column<Row> => ({
  id: 'commissioner',
  header: 'Commissioner',
  value: ({ commissionerName }) => commissionerName,
  filter: ({ commissionerName }) => commissionerName,
})
