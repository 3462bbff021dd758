import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { WordsForm } from '../page/words-form.tsx'

/** A network says that it will not take a practice, and why. */
export function RefuseForm({ network, practice }: { network: string; practice: string }) {
  const refuse = useCommand('places.refuse', api.places.refuse.mutate)
  return (
    <WordsForm
      id={`refuse-${practice}`}
      label="Why will you not take it?"
      hint="Only the commissioner and the local medical committee read this. The practice and your fellow members see that you refuse, not why."
      missing="Enter the reason"
      button="Refuse"
      command={refuse}
      send={(reason) => refuse.send({ network, practice, reason })}
    />
  )
}
