import { Select } from 'nhsuk-react-components'

export type NetworkChoices = readonly { readonly id: string; readonly name: string }[]

interface Props {
  readonly id: string
  readonly label: string
  readonly networks: NetworkChoices
  readonly value: string
  readonly set: (network: string) => void
  readonly error: string
}

/** One of these networks. */
export function NetworkChoice({ id, label, networks, value, set, error }: Props) {
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
      {networks.map(({ id: network, name }) => (
        <Select.Option key={network} value={network}>
          {name}
        </Select.Option>
      ))}
    </Select>
  )
}
