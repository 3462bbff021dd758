import type { ExceptionKind } from '@muster/domain/facts/events'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { WordsForm } from '../page/words-form.tsx'

interface Props {
  readonly network: string
  readonly exception: string
}

/** Whoever granted it takes it back, until the network is approved. */
export function WithdrawException({ network, exception }: Props) {
  const withdraw = useCommand('exceptions.withdraw', api.exceptions.withdraw.mutate)
  const asked = { network, exception: exception as ExceptionKind }
  return (
    <>
      <p>
        The check that it stands for fails again, and the completeness check and the exceptions
        paper are done again.
      </p>
      <WordsForm
        id={`withdraw-${exception}`}
        label="Why?"
        hint="The network reads this."
        missing="Enter the reason"
        button="Withdraw the exception"
        command={withdraw}
        send={(reason) => withdraw.send({ ...asked, reason })}
      />
    </>
  )
}
