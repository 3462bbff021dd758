import { useQuery } from '@tanstack/react-query'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { DataTable } from '../tables/data-table.tsx'
import { registerColumns } from './register-columns.tsx'
import { registerChangesQuery } from './register-queries.ts'

/** What later practice registers brought: what waits for the support lead, and what was decided. */
export function RegisterListPage({ commissioner }: { commissioner: string }) {
  const query = useQuery(registerChangesQuery(commissioner, useAsOf()))
  return (
    <>
      <PageHeading caption={`Commissioner ${commissioner}`}>
        Changes in the practice register
      </PageHeading>
      <p>
        When a later register is imported, practices that have closed, opened, changed their code or
        come under another commissioner are listed here. None of it is applied to the running
        programme until you decide.
      </p>
      <Loaded query={query} what="the changes in the register">
        {(changes) => (
          <DataTable
            id="register-changes"
            caption="Practices"
            columns={registerColumns(commissioner)}
            rows={changes}
            rowKey={({ id }) => id}
            empty="No register imported since the programme opened says anything new of your practices."
          />
        )}
      </Loaded>
    </>
  )
}
