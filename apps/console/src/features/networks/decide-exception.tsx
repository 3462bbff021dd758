import type { ExceptionKind } from '@muster/domain/facts/events'
import { Button, Textarea } from 'nhsuk-react-components'
import { useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { FormErrors } from '../page/form-errors.tsx'

interface Props {
  readonly network: string
  readonly exception: string
}

export function DecideException({ network, exception }: Props) {
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const decide = useCommand('exceptions.decide', api.exceptions.decide.mutate)
  const asked = { network, exception: exception as ExceptionKind }
  const id = `decide-${exception}`
  const missing = checked && reason.trim() === ''
  function send(granted: boolean) {
    setChecked(true)
    if (reason.trim() !== '') decide.send({ ...asked, granted, reason: reason.trim() })
  }
  return (
    <>
      <FormErrors
        problems={missing ? [{ control: id, message: 'Enter the reason' }] : []}
        refusal={decide.refusal}
        failure={decide.failure}
        controlOf={() => id}
      />
      <Textarea
        id={id}
        name="reason"
        label="Reason"
        hint="The network reads this."
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="nhsuk-button-group">
        <Button type="button" small disabled={decide.pending} onClick={() => send(true)}>
          Grant
        </Button>
        <Button type="button" small secondary disabled={decide.pending} onClick={() => send(false)}>
          Refuse
        </Button>
      </div>
    </>
  )
}
