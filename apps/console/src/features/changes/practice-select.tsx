import { Select } from 'nhsuk-react-components'

interface Props {
  readonly id: string
  readonly label: string
  readonly practices: readonly { readonly id: string; readonly name: string }[]
  readonly value: string
  readonly error: string
  readonly put: (practice: string) => void
}

export const PracticeSelect = ({ id, label, practices, value, error, put }: Props) => (
  <Select
    id={id}
    label={label}
    labelProps={{ size: 's' }}
    value={value}
    error={error}
    onChange={(event) => put(event.currentTarget.value)}
  >
    <Select.Option value="">Select a practice</Select.Option>
    {practices.map((practice) => (
      <Select.Option key={practice.id} value={practice.id}>
        {practice.name}
      </Select.Option>
    ))}
  </Select>
)
