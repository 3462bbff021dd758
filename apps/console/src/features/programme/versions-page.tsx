import type { VersionsPage as Page, VersionRow } from '@muster/domain/views/version-views'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Details, Tag } from 'nhsuk-react-components'
import { formatDay } from '../clock/format-time.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { AddVersion } from './add-version.tsx'
import { versionsQuery } from './version-queries.ts'

/** The versions of the programme, and which commissioner is under which. */
export function VersionsPage() {
  const query = useQuery(versionsQuery)
  return (
    <>
      <PageHeading caption="Programme">Versions of the programme</PageHeading>
      <Loaded query={query} what="the versions">
        {(page) => <Versions page={page} />}
      </Loaded>
    </>
  )
}

const columns: readonly Column<VersionRow>[] = [
  {
    id: 'version',
    header: 'Version',
    value: ({ version }) => version,
    cell: ({ version }) => (
      <Link to="/programme/$version" params={{ version: String(version) }}>
        Version {version}
      </Link>
    ),
  },
  { id: 'what', header: 'What it is', value: kindWords, cell: (row) => <Kind row={row} /> },
  {
    id: 'added',
    header: 'Added',
    value: ({ addedAt }) => addedAt ?? 0,
    cell: ({ addedAt }) => (addedAt === null ? 'At the opening' : formatDay(addedAt)),
    text: ({ addedAt }) => (addedAt === null ? 'At the opening' : formatDay(addedAt)),
  },
  {
    id: 'released',
    header: 'Released to',
    value: ({ releases }) => releases.map(({ toWords }) => toWords).join(', '),
    cell: ({ releases }) => releases.map(({ toWords }) => toWords).join(', ') || 'Nobody yet',
  },
  {
    id: 'inForce',
    header: 'Commissioners under it',
    numeric: true,
    value: ({ inForce }) => inForce,
  },
]

function kindWords({ variation, restores, addedAt }: VersionRow): string {
  if (variation) return `Local variation of version ${variation.of}`
  if (restores !== null) return `Brings back version ${restores}`
  return addedAt === null ? 'The first version' : 'National version'
}

const Kind = ({ row }: { row: VersionRow }) =>
  row.variation ? <Tag modifier="purple">{kindWords(row)}</Tag> : kindWords(row)

function Versions({ page }: { page: Page }) {
  return (
    <>
      <p>
        {page.title}. A network keeps its version until a release moves its commissioner; what was
        decided and certified before keeps the facts it rested on.
      </p>
      <DataTable
        id="versions"
        caption="Versions"
        columns={columns}
        rows={page.versions}
        rowKey={({ version }) => String(version)}
        empty="There is no version."
      />
      {page.mayRelease && (
        <Details className="muster-no-print">
          <Details.Summary>Add a version</Details.Summary>
          <Details.Text>
            <AddVersion />
          </Details.Text>
        </Details>
      )}
    </>
  )
}
