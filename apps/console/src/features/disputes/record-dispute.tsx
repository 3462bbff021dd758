import type { DisputeView } from '@muster/domain/dispute/dispute-view'
import { Details } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { AcceptButton } from '../lmc/accept-button.tsx'
import { DayForm } from '../places/day-form.tsx'
import { CloseDispute, type Recorder } from './close-dispute.tsx'

interface Props {
  readonly dispute: DisputeView
  readonly recorder: Recorder
}

/** The forms for what somebody may record of a dispute at its stage. */
export const WhatMayBeRecorded = ({ dispute, recorder }: Props) => (
  <>
    {dispute.mayAccept && <Acceptance dispute={dispute} recorder={recorder} />}
    {dispute.mayRecord && <Meeting dispute={dispute} recorder={recorder} />}
    {dispute.mayRefer && <Referral dispute={dispute} to={dispute.mayRefer} />}
    {dispute.mayClose.length > 0 && (
      <Details className="muster-no-print">
        <Details.Summary>
          Say how it ended<span className="nhsuk-u-visually-hidden">: {dispute.about}</span>
        </Details.Summary>
        <Details.Text>
          <CloseDispute dispute={dispute} recorder={recorder} />
        </Details.Text>
      </Details>
    )}
  </>
)

function Acceptance({ dispute: { id: dispute, network, about }, recorder }: Props) {
  const accept = useCommand('disputes.accept', api.disputes.accept.mutate)
  if (recorder === 'lmc')
    return <AcceptButton command={accept} send={(on) => accept.send({ network, dispute, on })} />
  return (
    <Details className="muster-no-print">
      <Details.Summary>
        Record that the committee has accepted
        <span className="nhsuk-u-visually-hidden">: {about}</span>
      </Details.Summary>
      <Details.Text>
        <DayForm
          id={`accept-${dispute}`}
          legend="When did the committee accept?"
          button="Record the acceptance"
          command={accept}
          forLmc
          send={async (on, asked) =>
            (await accept.send({ network, dispute, on, ...asked })) !== null
          }
        />
      </Details.Text>
    </Details>
  )
}

function Meeting({ dispute: { id: dispute, network, about }, recorder }: Props) {
  const meet = useCommand('disputes.meet', api.disputes.meet.mutate)
  return (
    <Details className="muster-no-print">
      <Details.Summary>
        Record a meeting<span className="nhsuk-u-visually-hidden"> about {about}</span>
      </Details.Summary>
      <Details.Text>
        <DayForm
          id={`meet-${dispute}`}
          legend={
            recorder === 'self'
              ? 'When do members meet, or when did they?'
              : 'When does the committee meet with the members, or when did it?'
          }
          button="Record the meeting"
          command={meet}
          forLmc={recorder === 'forLmc'}
          send={async (on, asked) => (await meet.send({ network, dispute, on, ...asked })) !== null}
        />
      </Details.Text>
    </Details>
  )
}

interface Referred {
  readonly dispute: DisputeView
  readonly to: string
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
