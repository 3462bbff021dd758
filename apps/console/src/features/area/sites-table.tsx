import type { AreaMap } from '@muster/domain/area/area-map'
import type { SiteRow } from '@muster/domain/area/site-rows'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'

const columns: readonly Column<SiteRow>[] = [
  { id: 'site', header: 'Site', value: ({ practiceName, number }) => `${number}. ${practiceName}` },
  {
    id: 'kind',
    header: 'Kind',
    value: ({ kind }) => (kind === 'main' ? 'Main surgery' : 'Branch'),
    filter: ({ kind }) => (kind === 'main' ? 'Main surgery' : 'Branch'),
  },
  { id: 'postcode', header: 'Postcode', value: ({ postcode }) => postcode },
  {
    id: 'nearest',
    header: 'Nearest other member',
    numeric: true,
    value: ({ kmToNearest }) => kmToNearest,
    cell: ({ kmToNearest }) => (kmToNearest === null ? 'None' : `${kmToNearest} km`),
  },
  {
    id: 'beside',
    header: 'Beside it',
    value: ({ neighbours, sharedWith }) =>
      [...sharedWith.map((name) => `${name} (same building)`), ...neighbours].join(', ') ||
      'Members only',
  },
]

const outlined: Column<SiteRow> = {
  id: 'outline',
  header: 'In the outline',
  value: ({ insideOutline }) => (insideOutline ? 'Yes' : 'No'),
}

/** What the map shows, in words. */
export const SitesTable = ({ map }: { map: AreaMap }) => (
  <DataTable
    id="sites"
    caption="Sites of the members"
    columns={map.outline.length > 0 ? [...columns, outlined] : columns}
    rows={map.rows}
    rowKey={({ code }) => code}
    empty="No site has a published place."
  />
)
