import type { PlaceView } from '@muster/domain/mediation/places-page'
import { Button, Details } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { CloseForm } from './close-form.tsx'
import { DayForm } from './day-form.tsx'

interface Props {
  readonly commissioner: string
  readonly place: PlaceView
}

/** What the support lead records of a mediation, as it goes. */
export const MediationRecord = ({ commissioner, place }: Props) =>
  place.mediation?.now ? (
    <div className="muster-no-print">
      <Invitation commissioner={commissioner} place={place} />
      <Meeting commissioner={commissioner} place={place} />
      <Details>
        <Details.Summary>Record what came of it</Details.Summary>
        <Details.Text>
          <CloseForm commissioner={commissioner} place={place} />
        </Details.Text>
      </Details>
    </div>
  ) : (
    <OpenMediation commissioner={commissioner} place={place} />
  )

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

function Invitation({ commissioner, place: { practice } }: Props) {
  const invite = useCommand('mediation.invite', api.mediation.invite.mutate)
  return (
    <Details>
      <Details.Summary>Record the invitation of the committee</Details.Summary>
      <Details.Text>
        <DayForm
          id="invited"
          legend="When was the local medical committee invited?"
          button="Record the invitation"
          command={invite}
          send={async (on) => (await invite.send({ commissioner, practice, on })) !== null}
        />
      </Details.Text>
    </Details>
  )
}

function Meeting({ commissioner, place: { practice } }: Props) {
  const meet = useCommand('mediation.meet', api.mediation.meet.mutate)
  return (
    <Details>
      <Details.Summary>Record a meeting</Details.Summary>
      <Details.Text>
        <DayForm
          id="met"
          legend="When do those concerned meet, or when did they?"
          button="Record the meeting"
          command={meet}
          send={async (on) => (await meet.send({ commissioner, practice, on })) !== null}
        />
      </Details.Text>
    </Details>
  )
}
