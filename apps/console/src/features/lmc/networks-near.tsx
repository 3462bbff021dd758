import type { MediationCase, NetworkNear } from '@muster/domain/lmc/mediation-case'
import { formatDay } from '../clock/format-time.ts'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'

const answerWords = ({ askedAt, refusedAt }: NetworkNear): string =>
  refusedAt !== null
    ? `Refused on ${formatDay(refusedAt)}`
    : askedAt === null
      ? 'Not asked'
      : `Asked on ${formatDay(askedAt)}`

const columns: readonly Column<NetworkNear>[] = [
  {
    id: 'network',
    header: 'Network',
    value: ({ name, commissionerName }) =>
      commissionerName ? `${name} (${commissionerName})` : name,
  },
  {
    id: 'km',
    header: 'Km',
    numeric: true,
    value: ({ km }) => (km === null ? null : Math.round(km * 10) / 10),
  },
  { id: 'practices', header: 'Practices', numeric: true, value: ({ practices }) => practices },
  { id: 'patients', header: 'Patients', numeric: true, value: ({ patients }) => patients },
  { id: 'answer', header: 'Answer', value: answerWords, filter: answerWords },
]

/** The networks that may take the practice, the nearest first; and why some refused. */
export const NetworksNear = ({ found }: { found: MediationCase }) => {
  const reasons = found.networks.filter(({ reason }) => reason !== null)
  return (
    <>
      <DataTable
        id="near"
        caption="Networks, the nearest first"
        columns={columns}
        rows={found.networks}
        rowKey={({ id }) => id}
        empty="No network has been put forward here."
      />
      {reasons.length > 0 && (
        <section aria-labelledby="reasons">
          <h2 className="nhsuk-heading-m" id="reasons">
            Why they refused
          </h2>
          <p>In confidence: you and the commissioner read this, until the mediation has ended.</p>
          <ul>
            {reasons.map(({ id, name, reason }) => (
              <li key={id}>
                {name}: “{reason}”
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
