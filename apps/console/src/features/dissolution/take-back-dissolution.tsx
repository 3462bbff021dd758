import { Button } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { FormErrors } from '../page/form-errors.tsx'

interface Props {
  readonly network: string
  readonly version: number
}

export function TakeBackDissolution({ network, version }: Props) {
  const takeBack = useCommand('dissolution.takeBack', api.dissolution.takeBack.mutate)
  return (
    <>
      <FormErrors problems={[]} refusal={takeBack.refusal} failure={takeBack.failure} />
      <Button
        type="button"
        small
        secondary
        disabled={takeBack.pending}
        onClick={() => takeBack.send({ network, version })}
      >
        Take the proposal back
      </Button>
    </>
  )
}
