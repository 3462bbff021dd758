import { Button, Textarea } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { errorAt, FormErrors } from '../page/form-errors.tsx'

const control = 'lift-reason'

/** The region lets the networks that are ready go on. */
export function LiftHold({ commissioner }: { commissioner: string }) {
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const lift = useCommand('commissioners.liftHold', api.commissioners.liftHold.mutate)
  const missing = checked && reason.trim() === ''
  const problems = missing ? [{ control, message: 'Enter the reason' }] : []
  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (reason.trim() !== '') lift.send({ commissioner, reason: reason.trim() })
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors problems={problems} refusal={lift.refusal} failure={lift.failure} />
      <Textarea
        id={control}
        label="Why?"
        labelProps={{ size: 's' }}
        hint="The commissioner and its networks read this."
        error={errorAt(problems, control)}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" secondary disabled={lift.pending}>
        Lift the hold
      </Button>
    </form>
  )
}
