import type { ExceptionKind } from '@muster/domain/facts/events'
import { Button, Radios, Textarea } from 'nhsuk-react-components'
import { FormErrors } from '../page/form-errors.tsx'
import { useRequest } from './use-request.ts'

const kinds: readonly { readonly kind: ExceptionKind; readonly label: string }[] = [
  { kind: 'ruralUnder30k', label: 'Fewer than 30,000 patients in a large rural or remote area' },
  { kind: 'under30k', label: 'Fewer than 30,000 patients for another reason' },
  { kind: 'dispersal', label: 'Practices far apart, or an area not in one piece' },
  { kind: 'crossesBoundary', label: 'The area crosses the boundary of a commissioner' },
]

export function RequestException({ network }: { network: string }) {
  const { exception, setException, reason, setReason, request, problems, submit } =
    useRequest(network)
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={request.refusal}
        failure={request.failure}
        controlOf={(field) => (field === 'reason' ? 'exception-reason' : 'exception-0')}
      />
      <Kinds value={exception} set={setException} />
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

interface KindsProps {
  readonly value: ExceptionKind | null
  readonly set: (kind: ExceptionKind) => void
}

const Kinds = ({ value, set }: KindsProps) => (
  <Radios id="exception" name="exception" legend="Which exception?" legendProps={{ size: 's' }}>
    {kinds.map(({ kind, label }, index) => (
      <Radios.Item
        key={kind}
        id={`exception-${index}`}
        value={kind}
        checked={value === kind}
        onChange={() => set(kind)}
      >
        {label}
      </Radios.Item>
    ))}
  </Radios>
)
