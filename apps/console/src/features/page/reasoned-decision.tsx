import { Button, Textarea } from 'nhsuk-react-components'
import { useState } from 'react'
import type { Command } from '../../trpc/use-command.ts'
import { FormErrors } from './form-errors.tsx'

interface Props {
  /** Of the control for the reason. */
  readonly id: string
  readonly hint: string
  readonly yes: string
  readonly no: string
  readonly command: Pick<Command<never, never>, 'pending' | 'refusal' | 'failure'>
  readonly decide: (granted: boolean, reason: string) => void
}

/** Yes or no, with the reason that either needs. */
export function ReasonedDecision({ id, hint, yes, no, command, decide }: Props) {
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const missing = checked && reason.trim() === ''
  function send(granted: boolean) {
    setChecked(true)
    if (reason.trim() !== '') decide(granted, reason.trim())
  }
  return (
    <>
      <FormErrors
        problems={missing ? [{ control: id, message: 'Enter the reason' }] : []}
        refusal={command.refusal}
        failure={command.failure}
        controlOf={() => id}
      />
      <Textarea
        id={id}
        name="reason"
        label="Reason"
        hint={hint}
        rows={3}
        value={reason}
        error={missing ? 'Enter the reason' : ''}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="nhsuk-button-group">
        <Button type="button" small disabled={command.pending} onClick={() => send(true)}>
          {yes}
        </Button>
        <Button
          type="button"
          small
          secondary
          disabled={command.pending}
          onClick={() => send(false)}
        >
          {no}
        </Button>
      </div>
    </>
  )
}
