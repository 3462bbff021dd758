import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { ReasonedDecision } from '../page/reasoned-decision.tsx'

/** The commissioner's answer to a notice. */
export function DecideChange({ network, change }: { network: string; change: string }) {
  const decide = useCommand('changes.decide', api.changes.decide.mutate)
  return (
    <ReasonedDecision
      id={`decide-${change}`}
      hint="The support leads of the commissioner read this."
      yes="Approve"
      no="Refuse"
      command={decide}
      decide={(approved, reason) => decide.send({ network, change, approved, reason })}
    />
  )
}
