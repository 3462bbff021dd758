import { formatDate } from '@muster/domain/calendar/format-date'
import type { MilestoneCount } from '@muster/domain/views/home-views'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { barOf } from './milestone-bar.ts'

const columns: readonly Column<MilestoneCount>[] = [
  { id: 'milestone', header: 'Milestone', value: ({ label }) => label },
  {
    id: 'due',
    header: 'Date',
    value: ({ due }) => due,
    cell: ({ due }) => formatDate(due),
    text: ({ due }) => formatDate(due),
  },
  { id: 'passed', header: 'Passed', numeric: true, value: ({ passed }) => passed },
  { id: 'total', header: 'Networks', numeric: true, value: ({ total }) => total },
  {
    id: 'late',
    header: 'Expected late',
    numeric: true,
    value: ({ expectedLate }) => expectedLate,
  },
]

/** Networks past each milestone against its date, as bars, with the same figures in a table below. */
export function MilestoneChart({ milestones }: { milestones: readonly MilestoneCount[] }) {
  return (
    <>
      <figure className="muster-chart">
        <figcaption className="nhsuk-heading-m">Networks past each milestone</figcaption>
        <p className="muster-chart__key" aria-hidden="true">
          <span>
            <span className="muster-key muster-key--passed" /> Passed
          </span>
          <span>
            <span className="muster-key muster-key--coming" /> To come
          </span>
          <span>
            <span className="muster-key muster-key--late" /> Expected late
          </span>
        </p>
        {milestones.map((one) => (
          <Bar key={one.milestone} one={one} />
        ))}
      </figure>
      <DataTable
        id="milestones"
        caption="Milestones"
        columns={columns}
        rows={milestones}
        rowKey={({ milestone }) => milestone}
        empty="The programme has no milestone."
      />
    </>
  )
}

function Bar({ one }: { one: MilestoneCount }) {
  const { passed, coming, late } = barOf(one)
  const share = (count: number) => ({ flexGrow: count })
  return (
    <div className="muster-bar">
      <div className="muster-bar__label">
        <strong>{one.label}</strong>, {formatDate(one.due)}
      </div>
      <div
        className="muster-bar__track"
        role="img"
        aria-label={`${one.label}, due ${formatDate(one.due)}: ${passed} of ${one.total} networks passed, ${late} expected late`}
      >
        {passed > 0 && <span className="muster-bar__passed" style={share(passed)} />}
        {coming > 0 && <span className="muster-bar__coming" style={share(coming)} />}
        {late > 0 && <span className="muster-bar__late" style={share(late)} />}
      </div>
      <div className="muster-bar__count">
        {passed} of {one.total}
        {late > 0 && `, ${late} expected late`}
      </div>
    </div>
  )
}
