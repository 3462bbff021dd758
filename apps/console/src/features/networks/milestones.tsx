import { formatDate } from '@muster/domain/calendar/format-date'
import type { LondonDate } from '@muster/domain/ids'
import { milestones } from '@muster/domain/programme/programme'
import type { NetworkRow } from '@muster/domain/views/network-view'
import { SummaryList, Tag } from 'nhsuk-react-components'
import type { ReactNode } from 'react'
import { useNow } from '../clock/clock-queries.ts'
import { formatDay } from '../clock/format-time.ts'
import { useProgramme } from '../session/session-queries.ts'
import { waitingWords } from '../steps/waiting-words.ts'
import { milestoneWords, stateWords } from './milestone-words.ts'
import { spareWords } from './spare-words.ts'

/** The headline of a network, then each milestone with its date and when it was passed. */
export function Milestones({ row }: { row: NetworkRow }) {
  const now = useNow()
  return (
    <>
      <SummaryList>
        <Row name="Milestone">{stateWords(row.milestone)}</Row>
        <Row name="Waiting for">
          {row.waitingFor && row.waitingOn
            ? `${row.waitingFor.title}: ${waitingWords(row.waitingOn, now)}`
            : 'Nobody'}
        </Row>
        <Row name="Days to spare">
          {row.daysToSpare !== null && row.daysToSpare < 0 ? (
            <Tag modifier="red">{spareWords(row.daysToSpare)}</Tag>
          ) : (
            spareWords(row.daysToSpare)
          )}
          {row.earliestFinish && `, earliest finish ${formatDate(row.earliestFinish)}`}
        </Row>
        <Row name="Size">
          {row.members} {row.members === 1 ? 'practice' : 'practices'},{' '}
          {row.listSize.toLocaleString('en-GB')} patients
        </Row>
      </SummaryList>
      <MilestoneList row={row} />
    </>
  )
}

function MilestoneList({ row }: { row: NetworkRow }) {
  const { data: programme } = useProgramme()
  return (
    <ol className="muster-milestones" aria-label="Milestones">
      {milestones.map((name) => {
        const passed = row.milestoneDates[name]
        const due = programme?.milestones.find((one) => one.name === name)?.due
        return (
          <li key={name} data-passed={passed !== undefined}>
            <strong>{milestoneWords[name]}</strong>
            <span>{passed === undefined ? 'Not yet' : formatDay(passed)}</span>
            {due && <span>Due {formatDate(due as LondonDate)}</span>}
          </li>
        )
      })}
    </ol>
  )
}

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <SummaryList.Row>
    <SummaryList.Key>{name}</SummaryList.Key>
    <SummaryList.Value>{children}</SummaryList.Value>
  </SummaryList.Row>
)
