import type { LeadPage } from '@muster/domain/lead-commissioner/lead-page'
import { Button, Radios, Textarea } from 'nhsuk-react-components'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { useLeadChoice } from './use-lead-choice.ts'

interface Props {
  readonly page: LeadPage
  /** A commissioner says what it wants; the region decides. */
  readonly as: 'commissioner' | 'region'
}

/** Which of the commissioners should lead: to agree is to choose the one that does for now. */
export function ChooseLead({ page, as }: Props) {
  const form = useLeadChoice(page, as)
  const error = (control: string) => errorAt(form.problems, control)
  return (
    <form onSubmit={form.submit} noValidate className="muster-no-print">
      <FormErrors
        problems={form.problems}
        refusal={form.command.refusal}
        failure={form.command.failure}
        controlOf={(field) => (field === 'reason' ? 'lead-reason' : 'lead-0')}
      />
      <Radios
        id="lead"
        name="lead"
        legend="Which commissioner should lead?"
        legendProps={{ size: 's' }}
        error={error('lead-0')}
      >
        {page.concerned.map(({ id, name, leads }, index) => (
          <Radios.Item
            key={id}
            id={`lead-${index}`}
            value={id}
            checked={form.lead === id}
            onChange={() => form.setLead(id)}
          >
            {name}
            {leads && (page.settled ? ' (leads now)' : ' (leads for now)')}
          </Radios.Item>
        ))}
      </Radios>
      {form.needsReason && (
        <Textarea
          id="lead-reason"
          name="reason"
          label="Why?"
          labelProps={{ size: 's' }}
          hint="The commissioners concerned and their regions read this, the practices do not."
          rows={3}
          value={form.reason}
          error={error('lead-reason')}
          onChange={(event) => form.setReason(event.currentTarget.value)}
        />
      )}
      <Button type="submit" secondary={page.settled !== null} disabled={form.command.pending}>
        {as === 'region' ? 'Decide' : 'Say who should lead'}
      </Button>
    </form>
  )
}
