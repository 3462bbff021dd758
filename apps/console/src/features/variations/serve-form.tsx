import type { VariationsPage } from '@muster/domain/variation/variation-page'
import { Button, Checkboxes, Textarea } from 'nhsuk-react-components'
import { countDays } from '../clock/format-time.ts'
import { DayInput } from '../meetings/day-input.tsx'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { useServe } from './use-serve.ts'

interface Props {
  readonly commissioner: string
  readonly page: VariationsPage
  readonly terms: NonNullable<VariationsPage['terms']>
}

/** Notice to many practices in one go; each gets a document of its own. */
export function ServeForm({ commissioner, page, terms }: Props) {
  const rows = page.rows.filter(({ status }) => status === 'toServe')
  const form = useServe(commissioner, rows, terms)
  const { said, set, command, problems } = form
  if (rows.length === 0)
    return (
      <>
        <Served count={form.served} />
        <p>
          {page.rows.some(({ noticeOn }) => noticeOn !== null)
            ? 'Every practice of an approved network has its notice.'
            : 'No network is approved yet. Notices are served from here once one is.'}
        </p>
      </>
    )
  return (
    <form onSubmit={form.submit} noValidate>
      <Served count={form.served} />
      <FormErrors
        problems={problems}
        refusal={command.refusal}
        failure={command.failure}
        controlOf={(field) => (field === 'practices' ? 'serve-0' : field)}
      />
      <Checkboxes
        id="serve"
        name="serve"
        legend="On which practices?"
        legendProps={{ size: 's' }}
        error={errorAt(problems, 'serve-0')}
      >
        {rows.map(({ practice, name, networkName }, index) => (
          <Checkboxes.Item
            key={practice}
            id={`serve-${index}`}
            value={practice}
            checked={!said.left.has(practice)}
            onChange={() => form.toggle(practice)}
          >
            {name} ({practice}), {networkName}
          </Checkboxes.Item>
        ))}
      </Checkboxes>
      <DayInput
        id="noticeOn"
        legend="When is notice given?"
        error={errorAt(problems, 'noticeOn')}
        value={said.noticeOn}
        set={(noticeOn) => set({ noticeOn })}
      />
      <DayInput
        id="effectiveOn"
        legend="From when are the contracts varied?"
        error={errorAt(problems, 'effectiveOn')}
        value={said.effectiveOn}
        set={(effectiveOn) => set({ effectiveOn })}
      />
      {form.given !== null && form.given >= 0 && <p>That is {countDays(form.given)} of notice.</p>}
      {form.isShort && (
        <Textarea
          id="shortNotice"
          label={`Why were ${terms.noticeDays.value} days of notice not practicable?`}
          labelProps={{ size: 's' }}
          hint="It stands in the notices, so the networks read it."
          maxLength={500}
          rows={3}
          error={errorAt(problems, 'shortNotice')}
          value={said.shortNotice}
          onChange={(event) => set({ shortNotice: event.currentTarget.value })}
        />
      )}
      <Button type="submit" disabled={command.pending}>
        {form.chosen.length === 1 ? 'Serve 1 notice' : `Serve ${form.chosen.length} notices`}
      </Button>
    </form>
  )
}

const Served = ({ count }: { count: number | null }) => (
  <p role="status">
    {count !== null && (
      <strong>
        {count === 1
          ? 'Notice is served on 1 practice.'
          : `Notice is served on ${count} practices.`}
      </strong>
    )}
  </p>
)
