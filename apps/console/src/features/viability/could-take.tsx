import type { NearNetwork } from '@muster/domain/viability/change'
import { kmWords } from './viability-words.ts'

interface Props {
  readonly networks: readonly NearNetwork[]
  readonly upper: number
}

/** Where no neighbour is free, the practices may find room in a network that is there already. */
export function CouldTake({ networks, upper }: Props) {
  if (networks.length === 0) return null
  return (
    <>
      <h3 className="nhsuk-heading-xs">Networks with room</h3>
      <p>
        No practice nearby is free to join. These networks could take the practices and stay within{' '}
        {upper.toLocaleString('en-GB')} patients:
      </p>
      <ul>
        {networks.map(({ network, name, km, patients }) => (
          <li key={network}>
            {name}, {kmWords(km)}: {patients.toLocaleString('en-GB')} patients with them
          </li>
        ))}
      </ul>
    </>
  )
}
