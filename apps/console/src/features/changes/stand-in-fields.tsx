import { Checkboxes, DateInput, TextInput } from 'nhsuk-react-components'
import type { Notice } from './notice-problems.ts'

interface Props {
  readonly notice: Notice
  readonly put: (part: Partial<Notice>) => void
  readonly error: (control: string) => string
}

/** Who stands in for the director, and until when. */
export function StandInFields({ notice, put, error }: Props) {
  const date = (part: string) => ({
    value: notice.until[part] ?? '',
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      put({ until: { ...notice.until, [part]: event.currentTarget.value } }),
  })
  return (
    <>
      <TextInput
        id="change-name"
        name="name"
        label="Who stands in?"
        labelProps={{ size: 's' }}
        hint="Full name. The network and the commissioner read this."
        autoComplete="off"
        error={error('change-name')}
        value={notice.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <TextInput
        id="change-registration"
        name="registration"
        label="Professional registration"
        labelProps={{ size: 's' }}
        width="10"
        autoComplete="off"
        error={error('change-registration')}
        value={notice.registration}
        onChange={(event) => put({ registration: event.currentTarget.value })}
      />
      <Checkboxes
        id="change-practising-group"
        name="practising"
        legend="Declaration"
        legendProps={{ size: 's' }}
        error={error('change-practising')}
      >
        <Checkboxes.Item
          id="change-practising"
          checked={notice.practising}
          onChange={(event) => put({ practising: event.currentTarget.checked })}
        >
          They see patients in the network area
        </Checkboxes.Item>
      </Checkboxes>
      <DateInput
        id="change-until-date"
        name="until"
        legend="Until when?"
        legendProps={{ size: 's' }}
        hint="The last day of the absence, for example 1 7 2019"
        error={error('change-until')}
      >
        <DateInput.Day id="change-until" {...date('day')} />
        <DateInput.Month {...date('month')} />
        <DateInput.Year {...date('year')} />
      </DateInput>
    </>
  )
}
