import { milestones } from '@muster/domain/programme/programme'
import type { NetworkRow } from '@muster/domain/views/network-view'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../clock/format-time.ts'
import { spareWords } from '../networks/spare-words.ts'

interface Props {
  readonly networks: readonly NetworkRow[]
  readonly depth: number
}

/** The networks of one CCG, as the last level of the tree. */
export function RolloutNetworks({ networks, depth }: Props) {
  if (networks.length === 0)
    return (
      <tr className="nhsuk-table__row">
        <td className={`nhsuk-table__cell muster-depth-${depth}`} colSpan={milestones.length + 4}>
          No network yet
        </td>
      </tr>
    )
  return networks.map((network) => (
    <tr className="nhsuk-table__row" key={network.id}>
      <th scope="row" className={`nhsuk-table__header muster-depth-${depth} muster-leaf`}>
        <Link to="/networks/$network" params={{ network: network.id }}>
          {network.name}
        </Link>
      </th>
      <td className="nhsuk-table__cell" />
      {milestones.map((name) => {
        const passed = network.milestoneDates[name]
        return (
          <td key={name} className="nhsuk-table__cell nhsuk-table__cell--numeric">
            {passed === undefined ? 'Not yet' : formatDay(passed)}
          </td>
        )
      })}
      <td className="nhsuk-table__cell nhsuk-table__cell--numeric">
        {network.daysToSpare !== null && network.daysToSpare < 0
          ? spareWords(network.daysToSpare)
          : 'No'}
      </td>
      <td className="nhsuk-table__cell nhsuk-table__cell--numeric">{network.openBlockers}</td>
    </tr>
  ))
}
