import type { VariationsPage as Page } from '@muster/domain/variation/variation-page'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { csvOf } from '../tables/csv.ts'
import { DataTable } from '../tables/data-table.tsx'
import { fileNameOf, saveFile } from '../tables/save-file.ts'
import { ServeForm } from './serve-form.tsx'
import { variationColumns } from './variation-columns.tsx'
import { variationsQuery } from './variation-queries.ts'

/** Notice and signature of the variation of every practice's contract. */
export function VariationsPage({ commissioner }: { commissioner: string }) {
  const query = useQuery(variationsQuery(commissioner, useAsOf()))
  return (
    <>
      <PageHeading caption={`Commissioner ${commissioner}`}>Contract variations</PageHeading>
      <Loaded query={query} what="the contract variations">
        {(page) => <Shown page={page} commissioner={commissioner} />}
      </Loaded>
    </>
  )
}

function Shown({ page, commissioner }: { page: Page; commissioner: string }) {
  const { terms, rows, mayServe } = page
  if (!terms) return <p>This programme varies no contracts.</p>
  return (
    <>
      <p>
        After approval the contract of each practice is varied, with {terms.noticeDays.value} days’
        notice where that is practicable. A practice that does not sign holds up its own
        participation payment and nobody else’s.
      </p>
      {mayServe && (
        <OnlyNow>
          <section className="muster-no-print" aria-labelledby="serve-notices">
            <h2 className="nhsuk-heading-m" id="serve-notices">
              Serve notices
            </h2>
            <ServeForm commissioner={commissioner} page={page} terms={terms} />
          </section>
        </OnlyNow>
      )}
      <DataTable
        id="variations"
        caption="Practices"
        columns={variationColumns}
        rows={rows}
        rowKey={({ practice, network }) => `${practice} ${network}`}
        empty="No network has members yet."
      />
      <Files commissioner={commissioner} />
    </>
  )
}

/** For other systems: every practice, with the meaning of each column. */
function Files({ commissioner }: { commissioner: string }) {
  const name = fileNameOf(`contract variations ${commissioner}`)
  const asOf = useAsOf()
  const fetched = () => api.variations.file.query({ commissioner, asOf })
  async function saveJson() {
    saveFile(JSON.stringify(await fetched(), null, 2), 'application/json', `${name}.json`)
  }
  async function saveCsv() {
    const { columns, rows } = await fetched()
    const names = columns.map((column) => column.name)
    const table = [names, ...rows.map((row) => names.map((one) => row[one] ?? null))]
    saveFile(csvOf(table), 'text/csv;charset=utf-8', `${name}.csv`)
  }
  return (
    <section className="muster-no-print" aria-labelledby="files">
      <h2 className="nhsuk-heading-m" id="files">
        For another system
      </h2>
      <p>
        The same rows in full, one for each practice. The JSON file says what each column means.
      </p>
      <div className="nhsuk-button-group">
        <Button type="button" secondary small onClick={saveJson}>
          Download every practice as JSON
        </Button>
        <Button type="button" secondary small onClick={saveCsv}>
          Download every practice as CSV
        </Button>
      </div>
    </section>
  )
}
