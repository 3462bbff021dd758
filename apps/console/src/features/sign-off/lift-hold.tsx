import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { WordsForm } from '../page/words-form.tsx'

/** The region lets the networks that are ready go on. */
export function LiftHold({ commissioner }: { commissioner: string }) {
  const lift = useCommand('commissioners.liftHold', api.commissioners.liftHold.mutate)
  return (
    <WordsForm
      id="lift-reason"
      label="Why?"
      hint="The commissioner and its networks read this."
      missing="Enter the reason"
      button="Lift the hold"
      command={lift}
      send={(reason) => lift.send({ commissioner, reason })}
    />
  )
}
