import { Button, Textarea } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { errorAt, FormErrors } from '../page/form-errors.tsx'

/** A network says that it will not take a practice, and why. */
export function RefuseForm({ network, practice }: { network: string; practice: string }) {
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const refuse = useCommand('places.refuse', api.places.refuse.mutate)
  const control = `refuse-${practice}`
  const problems = checked && reason.trim() === '' ? [{ control, message: 'Enter the reason' }] : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (reason.trim() !== '') await refuse.send({ network, practice, reason: reason.trim() })
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={refuse.refusal}
        failure={refuse.failure}
        controlOf={() => control}
      />
      <Textarea
        id={control}
        name="reason"
        label="Why will you not take it?"
        labelProps={{ size: 's' }}
        hint="Only the commissioner and the local medical committee read this. The practice and your fellow members see that you refuse, not why."
        rows={3}
        value={reason}
        error={errorAt(problems, control)}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" secondary small disabled={refuse.pending}>
        Refuse
      </Button>
    </form>
  )
}
