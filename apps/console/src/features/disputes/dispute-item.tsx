import { formatDate } from '@muster/domain/calendar/format-date'
import type { DisputeView } from '@muster/domain/dispute/disputes-page'
import { Details, Tag } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { OnlyNow } from '../as-of/only-now.tsx'
import { formatDay } from '../clock/format-time.ts'
import { DayForm } from '../places/day-form.tsx'
import { CloseDispute } from './close-dispute.tsx'
import { outcomeWords } from './outcome-words.ts'

/** One dispute: its stages so far, who sees to it now and by when, and what may be recorded. */
export const DisputeItem = ({ dispute }: { dispute: DisputeView }) => (
  <div className="muster-item">
    <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-2">
      {dispute.about}{' '}
      <Tag modifier={dispute.outcome === null ? 'yellow' : 'grey'}>
        {dispute.outcome === null ? 'Open' : outcomeWords[dispute.outcome]}
      </Tag>
    </h3>
    <p className="nhsuk-u-margin-bottom-2">
      Raised by {dispute.practiceName} on {formatDay(dispute.raisedAt)}.
    </p>
    {dispute.reason && <p className="nhsuk-u-margin-bottom-2">Reason: “{dispute.reason}”</p>}
    <ol>
      {dispute.stages.map((stage) => (
        <li key={stage.label}>
          {stage.label}
          {stage.on && `, on ${formatDate(stage.on)}`}
          {stage.meetings.length > 0 &&
            `: members meet on ${stage.meetings.map(formatDate).join(' and on ')}`}
        </li>
      ))}
    </ol>
    {dispute.now && (
      <p>
        <strong>Who acts now:</strong> {dispute.now.ownerLabel}, by {formatDay(dispute.now.due)}
        {dispute.now.escalated && ', since it was not settled in time'}.{' '}
        {dispute.now.overdue && <Tag modifier="red">Overdue</Tag>}
      </p>
    )}
    {dispute.note && <p>Note: “{dispute.note}”</p>}
    <OnlyNow>
      {dispute.mayRecord && <Meeting dispute={dispute} />}
      {dispute.mayRefer && <Referral dispute={dispute} to={dispute.mayRefer} />}
      {dispute.mayClose.length > 0 && (
        <Details className="muster-no-print">
          <Details.Summary>
            Say how it ended<span className="nhsuk-u-visually-hidden">: {dispute.about}</span>
          </Details.Summary>
          <Details.Text>
            <CloseDispute dispute={dispute} />
          </Details.Text>
        </Details>
      )}
    </OnlyNow>
  </div>
)

function Meeting({ dispute: { id: dispute, network, about } }: { dispute: DisputeView }) {
  const meet = useCommand('disputes.meet', api.disputes.meet.mutate)
  return (
    <Details className="muster-no-print">
      <Details.Summary>
        Record a meeting<span className="nhsuk-u-visually-hidden"> about {about}</span>
      </Details.Summary>
      <Details.Text>
        <DayForm
          id={`meet-${dispute}`}
          legend="When do members meet, or when did they?"
          button="Record the meeting"
          command={meet}
          send={async (on) => (await meet.send({ network, dispute, on })) !== null}
        />
      </Details.Text>
    </Details>
  )
}

function Referral({ dispute: { id: dispute, network, about }, to }: Referred) {
  const refer = useCommand('disputes.refer', api.disputes.refer.mutate)
  return (
    <Details className="muster-no-print">
      <Details.Summary>
        Go on to the next stage<span className="nhsuk-u-visually-hidden">: {about}</span>
      </Details.Summary>
      <Details.Text>
        <p>{to}.</p>
        <DayForm
          id={`refer-${dispute}`}
          legend="When was it referred?"
          button="Record the referral"
          command={refer}
          send={async (on) => (await refer.send({ network, dispute, on })) !== null}
        />
      </Details.Text>
    </Details>
  )
}

interface Referred {
  readonly dispute: DisputeView
  readonly to: string
}
