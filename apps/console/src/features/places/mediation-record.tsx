import type { MediationView } from '@muster/domain/mediation/mediation-view'
import type { PlaceView } from '@muster/domain/mediation/places-page'
import { Button, Details } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { CloseForm } from './close-form.tsx'
import { DayForm } from './day-form.tsx'
import { Decline } from './decline.tsx'
import { Invitation } from './invitation.tsx'
import { Meeting } from './meeting.tsx'
import { useNetworks } from './use-networks.ts'

interface Props {
  readonly commissioner: string
  readonly place: PlaceView
}

/** What the support lead records of a mediation: the invitation, and for the committee what it does. */
export const MediationRecord = ({ commissioner, place }: Props) =>
  place.mediation?.now ? (
    <div className="muster-no-print">
      <Invitation commissioner={commissioner} place={place} />
      <ForCommittee commissioner={commissioner} place={place} mediation={place.mediation} />
    </div>
  ) : (
    <OpenMediation commissioner={commissioner} place={place} />
  )

/** Until it is invited there is no committee to record for. */
function ForCommittee({ commissioner, place, mediation }: Props & { mediation: MediationView }) {
  const { practice } = place
  const elsewhere = place.networks.flatMap(({ network: id, name, commissionerName }) =>
    commissionerName ? [{ id, name: `${name} (${commissionerName})` }] : [],
  )
  const networks = [...useNetworks(commissioner), ...elsewhere]
  const invited = mediation.invitedOn !== null
  return (
    <>
      {invited && (
        <>
          {mediation.acceptedOn === null && (
            <Acceptance commissioner={commissioner} practice={practice} />
          )}
          <Decline
            commissioner={commissioner}
            practice={practice}
            summary="Record that the committee declines"
            forLmc
          />
          <Meeting commissioner={commissioner} practice={practice} forLmc />
        </>
      )}
      {mediation.mayGoOnWithout && (
        <>
          <p>You may invite another committee, or bring those concerned together yourself.</p>
          <Meeting commissioner={commissioner} practice={practice} />
        </>
      )}
      <Details>
        <Details.Summary>Record what came of it</Details.Summary>
        <Details.Text>
          <CloseForm
            commissioner={commissioner}
            practice={practice}
            networks={networks}
            forLmc={invited}
          />
        </Details.Text>
      </Details>
    </>
  )
}

function OpenMediation({ commissioner, place: { practice } }: Props) {
  const open = useCommand('mediation.open', api.mediation.open.mutate)
  return (
    <div className="muster-no-print">
      <FormErrors problems={[]} refusal={open.refusal} failure={open.failure} />
      <Button
        type="button"
        secondary
        disabled={open.pending}
        onClick={() => open.send({ commissioner, practice })}
      >
        Open mediation
      </Button>
    </div>
  )
}

function Acceptance({ commissioner, practice }: { commissioner: string; practice: string }) {
  const accept = useCommand('mediation.accept', api.mediation.accept.mutate)
  return (
    <Details>
      <Details.Summary>Record that the committee has accepted</Details.Summary>
      <Details.Text>
        <DayForm
          id="accepted"
          legend="When did the committee accept?"
          button="Record the acceptance"
          command={accept}
          forLmc
          send={async (on, asked) =>
            (await accept.send({ commissioner, practice, on, ...asked })) !== null
          }
        />
      </Details.Text>
    </Details>
  )
}
