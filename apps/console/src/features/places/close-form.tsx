import { Button, Radios, Textarea } from 'nhsuk-react-components'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { NetworkChoice, type NetworkChoices } from './network-choice.tsx'
import { useClose } from './use-close.ts'

const controls: Readonly<Record<string, string>> = {
  network: 'taken-by',
  onBehalf: 'outcome-asked-by',
}

interface Props {
  readonly commissioner: string
  readonly practice: string
  readonly networks: NetworkChoices
  /** The support lead records it for the committee. */
  readonly forLmc: boolean
}

/** How mediation ended: a network takes the practice, or none does. */
export function CloseForm({ commissioner, practice, networks, forLmc }: Props) {
  const form = useClose(commissioner, practice, forLmc)
  return (
    <form onSubmit={form.submit} noValidate>
      <FormErrors
        problems={form.problems}
        refusal={form.close.refusal}
        failure={form.close.failure}
        controlOf={(field) => controls[field] ?? 'outcome-agreed'}
      />
      <Radios
        id="outcome"
        name="outcome"
        legend="What came of it?"
        legendProps={{ size: 's' }}
        error={errorAt(form.problems, 'outcome-agreed')}
      >
        <Radios.Item
          id="outcome-agreed"
          value="agreed"
          hint="It is a member from now on, and the members sign the agreement again. A group that has not formed yet names it in its proposal."
          onChange={() => form.setOutcome('agreed')}
        >
          A network takes the practice
        </Radios.Item>
        <Radios.Item id="outcome-failed" value="failed" onChange={() => form.setOutcome('failed')}>
          No network takes the practice
        </Radios.Item>
      </Radios>
      {form.outcome === 'agreed' && (
        <NetworkChoice
          id="taken-by"
          label="Which network takes it?"
          networks={networks}
          value={form.network}
          set={form.setNetwork}
          error={errorAt(form.problems, 'taken-by')}
        />
      )}
      <Textarea
        id="outcome-note"
        name="note"
        label="Note"
        labelProps={{ size: 's' }}
        hint="The support leads of the commissioner and the local medical committee read this."
        rows={3}
        value={form.note}
        error={errorAt(form.problems, 'outcome-note')}
        onChange={(event) => form.setNote(event.currentTarget.value)}
      />
      {form.asked}
      <Button type="submit" secondary disabled={form.close.pending}>
        Record the outcome
      </Button>
    </form>
  )
}
