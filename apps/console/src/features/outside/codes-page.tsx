import { formatDate } from '@muster/domain/calendar/format-date'
import type { OutsideView } from '@muster/domain/outside/outside-page'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { fileNameOf, saveFile } from '../tables/save-file.ts'
import { commissionerOutsideQuery } from './outside-queries.ts'
import { clockWords, outsideStatuses } from './outside-words.ts'

const day = (date: OutsideView['askedOn']) => (date === null ? '' : formatDate(date))

const columns: readonly Column<OutsideView>[] = [
  {
    id: 'network',
    header: 'Network',
    value: ({ networkName }) => networkName,
    cell: ({ network, networkName }) => (
      <Link to="/networks/$network/$part" params={{ network, part: 'payments' }}>
        {networkName}
      </Link>
    ),
  },
  {
    id: 'what',
    header: 'What',
    value: ({ label }) => label,
    filter: ({ label }) => label,
  },
  {
    id: 'status',
    header: 'Status',
    value: ({ status }) => outsideStatuses[status].label,
    filter: ({ status }) => outsideStatuses[status].label,
  },
  {
    id: 'asked',
    header: 'Asked on',
    value: ({ askedOn }) => askedOn,
    text: ({ askedOn }) => day(askedOn),
    cell: ({ askedOn }) => day(askedOn) || 'Not yet',
  },
  {
    id: 'clock',
    header: 'Their clock',
    value: ({ clock }) => clock?.until ?? null,
    text: clockWords,
    cell: (view) => clockWords(view) || 'Not asked yet',
    filter: ({ clock }) => (clock?.late ? 'Late' : 'Not late'),
  },
  {
    id: 'code',
    header: 'Code',
    value: ({ code }) => code,
    cell: ({ code, issues }) => code ?? (issues ? 'Not issued' : 'Has none'),
  },
  {
    id: 'done',
    header: 'Confirmed',
    value: ({ doneOn }) => doneOn,
    text: ({ doneOn }) => day(doneOn),
    cell: ({ doneOn }) => day(doneOn) || 'Not yet',
  },
]

/** Codes, links and payees of all networks of a commissioner, which other organisations enter. */
export function CodesPage({ commissioner }: { commissioner: string }) {
  const asOf = useAsOf()
  const query = useQuery(commissionerOutsideQuery(commissioner, asOf))
  async function save() {
    const file = await api.outside.registerFile.query({ commissioner, asOf })
    const name = fileNameOf(`register changes ${commissioner}`)
    saveFile(JSON.stringify(file, null, 2), 'application/json', `${name}.json`)
  }
  return (
    <>
      <PageHeading caption={`Commissioner ${commissioner}`}>Codes, links and payees</PageHeading>
      <p>
        The national register gives each network a code and links its members and its payee; the
        payment agency sets the payee up. Both are asked for, and chased, from here.
      </p>
      <Button type="button" secondary small className="muster-no-print" onClick={save}>
        Download the request to the register as JSON
      </Button>
      <Loaded query={query} what="the codes">
        {(rows) => (
          <DataTable
            id="codes"
            caption="Asked of others"
            columns={columns}
            rows={rows}
            rowKey={({ network, request }) => `${network} ${request}`}
            empty="No network has been put forward yet."
          />
        )}
      </Loaded>
    </>
  )
}
