import { Details } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { DayForm } from './day-form.tsx'

interface Props {
  readonly commissioner: string
  readonly practice: string
  /** The support lead records it for the committee. */
  readonly forLmc?: boolean
}

/** When the practice, the networks and the committee meet. */
export function Meeting({ commissioner, practice, forLmc = false }: Props) {
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
          forLmc={forLmc}
          send={async (on, asked) =>
            (await meet.send({ commissioner, practice, on, ...asked })) !== null
          }
        />
      </Details.Text>
    </Details>
  )
}
