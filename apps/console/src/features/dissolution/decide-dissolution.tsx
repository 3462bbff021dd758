import { Details } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { WordsForm } from '../page/words-form.tsx'

interface Props {
  readonly network: string
  readonly version: number
}

/** Not every member has answered in its time: the support lead decides for the group, and for nobody’s answer. */
export function DecideDissolution({ network, version }: Props) {
  const decide = useCommand('dissolution.decide', api.dissolution.decide.mutate)
  return (
    <Details>
      <Details.Summary>End the group without the missing answers</Details.Summary>
      <Details.Text>
        <p>
          Whoever has said nothing is recorded as silent, not as agreeing, and is told. To keep the
          group, take the proposal back.
        </p>
        <WordsForm
          id="decide-dissolution-reason"
          label="Why do you end the group?"
          hint="The members, the commissioner and the region read this."
          missing="Enter the reason"
          button="End the group"
          command={decide}
          send={(reason) => decide.send({ network, version, reason })}
        />
      </Details.Text>
    </Details>
  )
}
