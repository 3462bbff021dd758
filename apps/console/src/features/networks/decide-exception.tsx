import type { ExceptionKind } from '@muster/domain/facts/events'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { ReasonedDecision } from '../page/reasoned-decision.tsx'

interface Props {
  readonly network: string
  readonly exception: string
}

export function DecideException({ network, exception }: Props) {
  const decide = useCommand('exceptions.decide', api.exceptions.decide.mutate)
  const asked = { network, exception: exception as ExceptionKind }
  return (
    <ReasonedDecision
      id={`decide-${exception}`}
      hint="The network reads this."
      yes="Grant"
      no="Refuse"
      command={decide}
      decide={(granted, reason) => decide.send({ ...asked, granted, reason })}
    />
  )
}
