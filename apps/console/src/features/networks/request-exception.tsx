import type { ExceptionKind } from '@muster/domain/facts/events'
import { Button, Radios, Textarea } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { FormErrors } from '../page/form-errors.tsx'

const kinds: readonly { readonly kind: ExceptionKind; readonly label: string }[] = [
  { kind: 'ruralUnder30k', label: 'Fewer than 30,000 patients in a large rural or remote area' },
  { kind: 'under30k', label: 'Fewer than 30,000 patients for another reason' },
  { kind: 'dispersal', label: 'Practices far apart, or an area not in one piece' },
  { kind: 'crossesBoundary', label: 'The area crosses the boundary of a commissioner' },
]

export function RequestException({ network }: { network: string }) {
  const [exception, setException] = useState<ExceptionKind | null>(null)
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const request = useCommand('exceptions.request', api.exceptions.request.mutate)
  const problems = checked
    ? [
        ...(exception === null
          ? [{ control: 'exception-0', message: 'Select the exception that you ask for' }]
          : []),
        ...(reason.trim() === ''
          ? [{ control: 'exception-reason', message: 'Enter the reason' }]
          : []),
      ]
    : []
  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (exception !== null && reason.trim() !== '')
      request.send({ network, exception, reason: reason.trim() })
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={request.refusal}
        failure={request.failure}
        controlOf={(field) => (field === 'reason' ? 'exception-reason' : 'exception-0')}
      />
      <Radios id="exception" name="exception" legend="Which exception?" legendProps={{ size: 's' }}>
        {kinds.map(({ kind, label }, index) => (
          <Radios.Item
            key={kind}
            id={`exception-${index}`}
            value={kind}
            checked={exception === kind}
            onChange={() => setException(kind)}
          >
            {label}
          </Radios.Item>
        ))}
      </Radios>
      <Textarea
        id="exception-reason"
        name="reason"
        label="Why?"
        labelProps={{ size: 's' }}
        hint="The commissioner and the region read this."
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" secondary disabled={request.pending}>
        Ask for the exception
      </Button>
    </form>
  )
}
