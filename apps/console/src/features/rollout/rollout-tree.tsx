import { type MilestoneName, milestones } from '@muster/domain/programme/programme'
import type { RolloutNode } from '@muster/domain/views/home-views'
import type { NetworkRow } from '@muster/domain/views/network-view'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useAsOf } from '../as-of/use-as-of.ts'
import { milestoneWords } from '../networks/milestone-words.ts'
import type { Column } from '../tables/column.ts'
import { CsvButton } from '../tables/csv-button.tsx'
import { RolloutNetworks } from './rollout-networks.tsx'
import { nodeKey, type TreeRow, treeRows } from './tree-rows.ts'

const kinds: Readonly<Record<RolloutNode['kind'], string>> = {
  region: 'Region',
  stp: 'STP',
  commissioner: 'CCG',
}

const columns: readonly Column<TreeRow>[] = [
  { id: 'kind', header: 'Level', value: ({ node }) => kinds[node.kind] },
  { id: 'id', header: 'Code', value: ({ node }) => node.id },
  { id: 'name', header: 'Name', value: ({ node }) => node.name },
  { id: 'networks', header: 'Networks', value: ({ node }) => node.networks },
  ...milestones.map((name) => ({
    id: name,
    header: milestoneWords[name],
    value: ({ node }: TreeRow) => node.passed[name],
  })),
  { id: 'late', header: 'Past the deadline', value: ({ node }) => node.pastDeadline },
  { id: 'blockers', header: 'Open blockers', value: ({ node }) => node.openBlockers },
]

/** Region, STP and CCG with their networks, each row closing what is under it. */
export function RolloutTree({ tree }: { tree: readonly RolloutNode[] }) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const asOf = useAsOf()
  const { data: networks } = useQuery({
    queryKey: ['networks', 'list', { asOf }],
    queryFn: (): Promise<NetworkRow[]> => api.networks.list.query({ asOf }),
  })
  const toggle = ({ node }: TreeRow) =>
    node.kind === 'commissioner'
      ? setOpened(toggled(opened, nodeKey(node)))
      : setClosed(toggled(closed, nodeKey(node)))
  if (tree.length === 0) return <p>No commissioner takes part yet.</p>
  return (
    <div className="muster-table">
      <h2 className="nhsuk-heading-m" id="tree">
        Region, STP, CCG and networks
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="muster-table__scroll" tabIndex={0} aria-labelledby="tree">
        <table className="nhsuk-table nhsuk-table--compact muster-tree">
          <caption className="nhsuk-u-visually-hidden">Region, STP, CCG and networks</caption>
          <TreeHead />
          <tbody className="nhsuk-table__body">
            {treeRows(tree, closed).map((row) => (
              <NodeRow
                key={nodeKey(row.node)}
                row={row}
                open={row.node.kind === 'commissioner' ? opened.has(nodeKey(row.node)) : row.open}
                toggle={() => toggle(row)}
                networks={networks ?? []}
              />
            ))}
          </tbody>
        </table>
      </section>
      <CsvButton name="Rollout" columns={columns} rows={treeRows(tree, new Set())} />
    </div>
  )
}

const toggled = (set: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  set.has(key) ? new Set([...set].filter((one) => one !== key)) : new Set([...set, key])

const TreeHead = () => (
  <thead className="nhsuk-table__head">
    <tr className="nhsuk-table__row">
      <th scope="col" className="nhsuk-table__header">
        Where
      </th>
      {['Networks', ...milestones.map((name) => milestoneWords[name]), 'Late', 'Blocked'].map(
        (header) => (
          <th key={header} scope="col" className="nhsuk-table__header nhsuk-table__header--numeric">
            {header}
          </th>
        ),
      )}
    </tr>
  </thead>
)

interface NodeProps {
  readonly row: TreeRow
  readonly open: boolean
  readonly toggle: () => void
  readonly networks: readonly NetworkRow[]
}

function NodeRow({ row: { node, depth }, open, toggle, networks }: NodeProps) {
  const own = networks.filter(({ commissioner }) => commissioner === node.id)
  return (
    <>
      <tr className="nhsuk-table__row">
        <th scope="row" className={`nhsuk-table__header muster-depth-${depth}`}>
          <span className="muster-where">
            <button type="button" className="muster-twist" aria-expanded={open} onClick={toggle}>
              <span aria-hidden="true">{open ? '▾' : '▸'}</span>
              <span className="nhsuk-u-visually-hidden">
                {kinds[node.kind]} {node.name}: show what is under it
              </span>
            </button>
            {node.kind === 'commissioner' ? (
              <Link to="/commissioners/$commissioner" params={{ commissioner: node.id }}>
                {node.name}
              </Link>
            ) : (
              node.name
            )}
          </span>
        </th>
        <Count value={node.networks} />
        {milestones.map((name: MilestoneName) => (
          <Count key={name} value={node.passed[name]} of={node.networks} />
        ))}
        <Count value={node.pastDeadline} />
        <Count value={node.openBlockers} />
      </tr>
      {open && node.kind === 'commissioner' && <RolloutNetworks networks={own} depth={depth + 1} />}
    </>
  )
}

/** The fuller the share of networks, the darker the cell; the figure says the same. */
function Count({ value, of }: { value: number; of?: number }) {
  const heat = of ? Math.round((value / of) * 4) : 0
  return (
    <td className={`nhsuk-table__cell nhsuk-table__cell--numeric muster-heat-${heat}`}>{value}</td>
  )
}
