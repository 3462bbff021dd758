import type { PlaceView } from '@muster/domain/mediation/places-page'
import { Details, Select } from 'nhsuk-react-components'
import { useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { DayForm } from './day-form.tsx'

interface Props {
  readonly commissioner: string
  readonly place: PlaceView
}

/** When a committee was invited: the commissioner's own, unless the support lead chooses another. */
export function Invitation({ commissioner, place: { practice, mayInvite } }: Props) {
  const [chosen, setChosen] = useState('')
  const invite = useCommand('mediation.invite', api.mediation.invite.mutate)
  const lmc = chosen || mayInvite[0]?.id
  return (
    <Details>
      <Details.Summary>Record the invitation of the committee</Details.Summary>
      <Details.Text>
        {mayInvite.length > 1 && (
          <Select
            id="committee"
            label="Which committee?"
            labelProps={{ size: 's' }}
            hint="Yours is first, unless it has declined."
            value={lmc ?? ''}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {mayInvite.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        )}
        <DayForm
          id="invited"
          legend="When was the local medical committee invited?"
          button="Record the invitation"
          command={invite}
          send={async (on) =>
            (await invite.send({ commissioner, practice, on, ...(lmc ? { lmc } : {}) })) !== null
          }
        />
      </Details.Text>
    </Details>
  )
}
