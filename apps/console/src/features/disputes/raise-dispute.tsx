import type { DisputesPage } from '@muster/domain/dispute/disputes-page'
import { Button, Select, Textarea } from 'nhsuk-react-components'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { useRaiseDispute } from './use-raise-dispute.ts'

interface Props extends Pick<DisputesPage, 'parts' | 'practices'> {
  readonly network: string
}

/** A member is in dispute about a part of the agreement. */
export function RaiseDispute({ network, parts, practices }: Props) {
  const form = useRaiseDispute(network, practices)
  const error = (control: string) => errorAt(form.problems, control)
  return (
    <form onSubmit={form.submit} noValidate>
      <FormErrors
        problems={form.problems}
        refusal={form.raise.refusal}
        failure={form.raise.failure}
        controlOf={() => 'dispute-about'}
      />
      {practices.length > 1 && (
        <Select
          id="dispute-by"
          label="Which practice raises it?"
          labelProps={{ size: 's' }}
          value={form.practice}
          error={error('dispute-by')}
          onChange={(event) => form.setPractice(event.currentTarget.value)}
        >
          <Select.Option value="">Select a practice</Select.Option>
          {practices.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name}
            </Select.Option>
          ))}
        </Select>
      )}
      <Select
        id="dispute-about"
        label="Which part of the agreement is it about?"
        labelProps={{ size: 's' }}
        hint="Members see this, and that there is a dispute."
        value={form.step}
        error={error('dispute-about')}
        onChange={(event) => form.setStep(event.currentTarget.value)}
      >
        <Select.Option value="">Select a part</Select.Option>
        {parts.map(({ step, title }) => (
          <Select.Option key={step} value={step}>
            {title}
          </Select.Option>
        ))}
      </Select>
      <Textarea
        id="dispute-reason"
        name="reason"
        label="Why?"
        labelProps={{ size: 's' }}
        hint="The commissioner and the local medical committee read this, the other members do not."
        rows={3}
        value={form.reason}
        error={error('dispute-reason')}
        onChange={(event) => form.setReason(event.currentTarget.value)}
      />
      <Button type="submit" secondary disabled={form.raise.pending}>
        Raise the dispute
      </Button>
    </form>
  )
}
