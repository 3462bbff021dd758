import type { BlockerView } from '@muster/domain/views/network-view'
import { Link } from '@tanstack/react-router'
import { Tag } from 'nhsuk-react-components'
import { OnlyNow } from '../as-of/only-now.tsx'
import { formatDay } from '../clock/format-time.ts'
import type { Column } from '../tables/column.ts'
import { BlockerActions } from './blocker-actions.tsx'

const givenWords = ({ fromLabel, reason }: NonNullable<BlockerView['givenBy']>): string =>
  `Given by: ${fromLabel}${reason ? `. “${reason}”` : ''}`

const stateOf = ({ resolvedAt, overdue }: BlockerView): string =>
  resolvedAt !== null ? 'Resolved' : overdue ? 'Overdue' : 'Open'

export const blockerColumns: readonly Column<BlockerView>[] = [
  {
    id: 'label',
    header: 'Blocker',
    value: ({ label }) => label,
    cell: (blocker) => (
      <>
        {blocker.label}
        {blocker.sentence && <span className="muster-line nhsuk-hint">“{blocker.sentence}”</span>}
      </>
    ),
    text: ({ label, sentence }) => (sentence ? `${label}: ${sentence}` : label),
  },
  {
    id: 'where',
    header: 'Where',
    value: ({ networkName, practice }) => networkName ?? practice?.name ?? 'Commissioner',
    cell: ({ network, networkName, practice, stepTitle }) => (
      <>
        {network && (
          <Link to="/networks/$network" params={{ network }}>
            {networkName}
          </Link>
        )}
        {practice && <span className="muster-line">{practice.name}</span>}
        <span className="muster-line">{stepTitle}</span>
      </>
    ),
  },
  {
    id: 'owner',
    header: 'Who acts',
    value: ({ ownerLabel }) => ownerLabel,
    cell: ({ ownerLabel, escalations, ownerSince, raisedAt, givenBy }) => (
      <>
        {ownerLabel}
        {ownerSince !== raisedAt && (
          <span className="muster-line nhsuk-hint">Owner since {formatDay(ownerSince)}</span>
        )}
        {givenBy && <span className="muster-line nhsuk-hint">{givenWords(givenBy)}</span>}
        {escalations > 0 && (
          <span className="muster-line nhsuk-hint">Escalated {times(escalations)}</span>
        )}
      </>
    ),
    filter: ({ ownerLabel }) => ownerLabel,
  },
  {
    id: 'raised',
    header: 'Raised',
    value: ({ raisedAt }) => raisedAt,
    cell: ({ raisedAt, raisedBy }) =>
      `${formatDay(raisedAt)}${raisedBy === 'engine' ? ', by Muster' : ''}`,
    text: ({ raisedAt }) => formatDay(raisedAt),
  },
  {
    id: 'target',
    header: 'By',
    value: ({ target }) => target,
    cell: ({ target }) => formatDay(target),
    text: ({ target }) => formatDay(target),
  },
  {
    id: 'state',
    header: 'State',
    value: stateOf,
    cell: (blocker) => (
      <>
        <Tag modifier={colours[stateOf(blocker)] ?? 'grey'}>{stateOf(blocker)}</Tag>
        {blocker.resolvedAt === null && (
          <OnlyNow>
            <BlockerActions blocker={blocker} />
          </OnlyNow>
        )}
      </>
    ),
    filter: stateOf,
  },
]

const colours: Readonly<Record<string, 'red' | 'yellow' | 'grey'>> = {
  Overdue: 'red',
  Open: 'yellow',
  Resolved: 'grey',
}

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)
