import type { BlockerView } from '@muster/domain/views/network-view'
import { Button, Checkboxes, Select, TextInput } from 'nhsuk-react-components'
import { formatDay } from '../clock/format-time.ts'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { useGive } from './use-give.ts'

/** Another accountable owner, with the reason; its clock goes on unless it is said to start again. */
export function GiveBlocker({ blocker }: { blocker: BlockerView }) {
  const form = useGive(blocker)
  const { control, problems, give } = form
  const error = (name: string) => errorAt(problems, control(name))
  return (
    <form onSubmit={form.submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={give.refusal}
        failure={give.failure}
        controlOf={control}
      />
      <Select
        id={control('to')}
        label="Who is to unblock it?"
        error={error('to')}
        value={form.to}
        onChange={(event) => form.setTo(event.currentTarget.value)}
      >
        <Select.Option value="">Select an owner</Select.Option>
        {blocker.mayGiveTo.map(({ owner, label }) => (
          <Select.Option key={owner} value={owner}>
            {label}
          </Select.Option>
        ))}
      </Select>
      {form.to === 'practice' && (
        <Select
          id={control('practice')}
          label="Which practice?"
          error={error('practice')}
          value={form.practice}
          onChange={(event) => form.setPractice(event.currentTarget.value)}
        >
          <Select.Option value="">Select a practice</Select.Option>
          {blocker.practices.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name}
            </Select.Option>
          ))}
        </Select>
      )}
      <TextInput
        id={control('reason')}
        label="Why?"
        hint="Everybody who sees this blocker reads it."
        error={error('reason')}
        autoComplete="off"
        value={form.reason}
        onChange={(event) => form.setReason(event.currentTarget.value)}
      />
      <Checkboxes
        id={control('clock')}
        name={control('clock')}
        hint={`It is to be unblocked by ${formatDay(blocker.target)}.`}
      >
        <Checkboxes.Item
          id={control('clockStartsAgain')}
          value="again"
          checked={form.again}
          onChange={(event) => form.setAgain(event.currentTarget.checked)}
        >
          The clock starts again
        </Checkboxes.Item>
      </Checkboxes>
      <Button type="submit" small disabled={give.pending}>
        Give it to them
      </Button>
    </form>
  )
}
