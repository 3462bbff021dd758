import { useQuery } from '@tanstack/react-query'
import { Select } from 'nhsuk-react-components'
import { commissionerQuery } from '../commissioners/commissioner-queries.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly commissioner: string
  readonly value: string
  readonly set: (network: string) => void
  readonly error: string
}

/** One of the commissioner's networks. */
export function NetworkChoice({ id, label, commissioner, value, set, error }: Props) {
  const { data: home } = useQuery(commissionerQuery(commissioner))
  return (
    <Select
      id={id}
      label={label}
      labelProps={{ size: 's' }}
      value={value}
      error={error}
      onChange={(event) => set(event.currentTarget.value)}
    >
      <Select.Option value="">Select a network</Select.Option>
      {(home?.networks ?? []).map(({ id: network, name }) => (
        <Select.Option key={network} value={network}>
          {name}
        </Select.Option>
      ))}
    </Select>
  )
}
