import type { OutOfMeetingBody } from '@muster/domain/programme/routes'
import { Button, Radios, Textarea } from 'nhsuk-react-components'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { outcomes } from '../steps/decision.ts'
import { ConditionsFields } from './conditions-fields.tsx'
import { wayWords } from './deciding-words.ts'
import { useDecideOutside } from './use-decide-outside.ts'

interface Props {
  readonly step: string
  readonly network: string
  readonly way: OutOfMeetingBody
}

/** A decision without a meeting has no votes: it says why it could not wait, and who was asked. */
export function DecideOutside({ step, network, way }: Props) {
  const { said, set, problems, command, submit } = useDecideOutside(step, network, way)
  const id = (field: string) => `${way}-${field}`
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={command.refusal}
        failure={command.failure}
        controlOf={id}
      />
      <Radios
        id={id('outcome')}
        name={id('outcome')}
        legend="What was decided?"
        legendProps={{ size: 's' }}
        error={errorAt(problems, id('outcome-approve'))}
      >
        {outcomes
          .filter(({ outcome }) => outcome !== 'defer')
          .map(({ outcome, label }) => (
            <Radios.Item
              key={outcome}
              id={id(`outcome-${outcome}`)}
              value={outcome}
              checked={said.outcome === outcome}
              onChange={() => set({ outcome })}
            >
              {label}
            </Radios.Item>
          ))}
      </Radios>
      {said.outcome === 'approveWithConditions' && (
        <ConditionsFields prefix={id('')} said={said} set={set} problems={problems} />
      )}
      <Textarea
        id={id('reason')}
        label="Why outside a meeting, and who was asked?"
        labelProps={{ size: 's' }}
        hint="The network, the committee and the region read this."
        error={errorAt(problems, id('reason'))}
        rows={3}
        value={said.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <Button type="submit" disabled={command.pending}>
        {wayWords[way]}
      </Button>
    </form>
  )
}
