import type { AskingPractice } from '@muster/domain/mediation/asking-practices'
import { Button } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { FormErrors } from '../page/form-errors.tsx'

/** A network takes its refusal back. */
export function ThinkAgain({ network, asking }: { network: string; asking: AskingPractice }) {
  const back = useCommand('places.takeBackRefusal', api.places.takeBackRefusal.mutate)
  return (
    <div className="muster-no-print">
      <FormErrors problems={[]} refusal={back.refusal} failure={back.failure} />
      <Button
        type="button"
        small
        secondary
        disabled={back.pending}
        onClick={() => back.send({ network, practice: asking.practice })}
      >
        Take the refusal back
        <span className="nhsuk-u-visually-hidden">: {asking.name}</span>
      </Button>
    </div>
  )
}
