import { formatWeekday } from '@muster/domain/calendar/format-date'
import type { StepView } from '@muster/domain/views/step-view'
import { Link } from '@tanstack/react-router'
import { Details, SummaryList, WarningCallout } from 'nhsuk-react-components'
import type { ReactNode } from 'react'
import { useNow } from '../clock/clock-queries.ts'
import { formatDay } from '../clock/format-time.ts'
import { PayRun } from '../money/pay-run.tsx'
import { SourceWords } from '../page/source-words.tsx'
import { StatusTag } from './status-tag.tsx'
import { waitingWords } from './waiting-words.ts'

/** Where the step stands, by when it is due, what happens when it is late, and why it is asked. */
export function StepFacts({ view }: { view: StepView }) {
  const { task, returned } = view
  const now = useNow()
  return (
    <>
      {returned && (
        <WarningCallout>
          <WarningCallout.Heading headingLevel="h2">
            Returned on {formatDay(returned.at)}
          </WarningCallout.Heading>
          {returned.reason && <p>{returned.reason}</p>}
          <p>To put right:</p>
          <ul>
            {returned.items.map((item) => (
              <li key={item}>{labelOfItem(view, item)}</li>
            ))}
          </ul>
        </WarningCallout>
      )}
      <p className="nhsuk-lede-text">{view.why}</p>
      <SummaryList noBorder className="muster-facts">
        {view.whose.network && view.networkName && (
          <Row name="Network">
            <Link to="/networks/$network" params={{ network: view.whose.network }}>
              {view.networkName}
            </Link>
          </Row>
        )}
        <Row name="Status">
          <StatusTag task={task} />
          {task.onBehalf && ' (entered by the support lead for the practice)'}
        </Row>
        <Row name="Due">{formatWeekday(task.due)}</Row>
        {task.completedAt !== null && <Row name="Done on">{formatDay(task.completedAt)}</Row>}
        {task.waitingOn && <Row name="Waiting for">{waitingWords(task.waitingOn, now)}</Row>}
        {task.cannotStartBecause.length > 0 && (
          <Row name="First">{task.cannotStartBecause.join('; ')}</Row>
        )}
        {task.completedAt === null && <Row name="If it is late">{view.whenLate}</Row>}
      </SummaryList>
      {view.payRun && <PayRun run={view.payRun} />}
      <Details className="muster-no-print">
        <Details.Summary>Where this comes from</Details.Summary>
        <Details.Text>
          <SourceWords of={view.source} />
        </Details.Text>
      </Details>
    </>
  )
}

const labelOfItem = (view: StepView, item: string) =>
  view.evidence.find(({ id }) => id === item)?.label ?? item

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <SummaryList.Row>
    <SummaryList.Key>{name}</SummaryList.Key>
    <SummaryList.Value>{children}</SummaryList.Value>
  </SummaryList.Row>
)
