import type { ChangeChoice } from '@muster/domain/change/changes-page'
import { Button, Radios, Select, Textarea } from 'nhsuk-react-components'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { useNotice } from './use-notice.ts'

interface Props {
  readonly network: string
  readonly choices: readonly ChangeChoice[]
}

/** Notice of a change: of what kind, about whom, and why. */
export function GiveNotice({ network, choices }: Props) {
  const form = useNotice(network, choices)
  const error = (control: string) => errorAt(form.problems, control)
  return (
    <form onSubmit={form.submit} noValidate>
      <FormErrors
        problems={form.problems}
        refusal={form.notify.refusal}
        failure={form.notify.failure}
        controlOf={(field) => (field === 'practice' ? 'change-practice' : 'change-0')}
      />
      <Radios
        id="change"
        name="change"
        legend="What is to change?"
        legendProps={{ size: 's' }}
        error={error('change-0')}
      >
        {choices.map(({ kind, label }, index) => (
          <Radios.Item
            key={kind}
            id={`change-${index}`}
            value={kind}
            checked={form.kind === kind}
            onChange={() => form.setKind(kind)}
          >
            {label}
          </Radios.Item>
        ))}
      </Radios>
      {form.practices.length > 1 && (
        <Select
          id="change-practice"
          label="Which practice?"
          labelProps={{ size: 's' }}
          value={form.practice}
          error={error('change-practice')}
          onChange={(event) => form.setPractice(event.currentTarget.value)}
        >
          <Select.Option value="">Select a practice</Select.Option>
          {form.practices.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name}
            </Select.Option>
          ))}
        </Select>
      )}
      <Textarea
        id="change-reason"
        name="reason"
        label="Why?"
        labelProps={{ size: 's' }}
        hint="The commissioner and the local medical committee read this, the other practices do not."
        rows={3}
        value={form.reason}
        error={error('change-reason')}
        onChange={(event) => form.setReason(event.currentTarget.value)}
      />
      <Button type="submit" secondary disabled={form.notify.pending}>
        Give notice
      </Button>
    </form>
  )
}
