import type { ChangeChoice } from '@muster/domain/change/changes-page'
import { Button, InsetText, Radios, Textarea } from 'nhsuk-react-components'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { PracticeSelect } from './practice-select.tsx'
import { StandInFields } from './stand-in-fields.tsx'
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
        controlOf={(field) =>
          ['practice', 'to', 'until', 'practising'].includes(field) ? `change-${field}` : 'change-0'
        }
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
        <PracticeSelect
          id="change-practice"
          label="Which practice?"
          practices={form.practices}
          value={form.notice.practice}
          error={error('change-practice')}
          put={(practice) => form.put({ practice })}
        />
      )}
      {form.choice && form.choice.to.length > 0 && (
        <PracticeSelect
          id="change-to"
          label={
            form.kind === 'absence'
              ? 'At which practice does whoever stands in work?'
              : 'Which practice coordinates from now on?'
          }
          practices={form.choice.to}
          value={form.notice.to}
          error={error('change-to')}
          put={(to) => form.put({ to })}
        />
      )}
      {form.kind === 'absence' && (
        <StandInFields notice={form.notice} put={form.put} error={error} />
      )}
      <Textarea
        id="change-reason"
        name="reason"
        label="Why?"
        labelProps={{ size: 's' }}
        hint="The commissioner and the local medical committee read this, the other practices do not."
        rows={3}
        value={form.notice.reason}
        error={error('change-reason')}
        onChange={(event) => form.put({ reason: event.currentTarget.value })}
      />
      {form.follows.length > 0 && (
        <InsetText>
          <p>If you give notice:</p>
          <ul>
            {form.follows.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </InsetText>
      )}
      <Button type="submit" secondary disabled={form.notify.pending}>
        Give notice
      </Button>
    </form>
  )
}
