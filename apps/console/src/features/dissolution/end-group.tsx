import { Details } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { WordsForm } from '../page/words-form.tsx'

/** Nobody is in the group and nobody has still to answer: the support lead ends it. */
export function EndGroup({ network }: { network: string }) {
  const end = useCommand('dissolution.end', api.dissolution.end.mutate)
  return (
    <Details>
      <Details.Summary>End the group</Details.Summary>
      <Details.Text>
        <WordsForm
          id="end-reason"
          label="Why?"
          hint="The practices that were named, the commissioner and the region read this."
          missing="Enter the reason"
          button="End the group"
          command={end}
          send={(reason) => end.send({ network, reason })}
        />
      </Details.Text>
    </Details>
  )
}
