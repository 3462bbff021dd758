import type { NetworkImpact } from '@muster/domain/amendment/impact'
import type { VersionPreview } from '@muster/domain/views/version-views'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'nhsuk-react-components'
import { milestoneWords } from '../networks/milestone-words.ts'
import { commissionerColumn, networkColumn } from '../networks/place-columns.tsx'
import { Loaded } from '../page/loaded.tsx'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import type { ScopeChoice } from './scope-choice.ts'
import { previewQuery } from './version-queries.ts'

interface Props {
  readonly version: number
  readonly choices: readonly ScopeChoice[]
  readonly choice: string
  readonly choose: (choice: string) => void
}

/** What a release would do to every running network that it reaches, before anything is released. */
export function VersionImpact({ version, choices, choice, choose }: Props) {
  const query = useQuery(previewQuery(version, choice))
  return (
    <section aria-labelledby="impact">
      <h2 className="nhsuk-heading-m" id="impact">
        What it would do to running networks
      </h2>
      <Select
        id="scope"
        label="Where"
        value={choice}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {choices.map(({ value, label }) => (
          <Select.Option key={value} value={value}>
            {label}
          </Select.Option>
        ))}
      </Select>
      <Loaded query={query} what="the networks">
        {(preview) => <Preview preview={preview} />}
      </Loaded>
    </section>
  )
}

function Preview({ preview }: { preview: VersionPreview }) {
  const { networks, backwards, gaining, again, later, moved } = preview
  return (
    <>
      <p role="status">
        Of {networks} running {networks === 1 ? 'network' : 'networks'}: {backwards} would lose a
        milestone, {gaining} would gain one, {again} would do a step again, {later} would have fewer
        days to spare.
      </p>
      <DataTable
        id="impact"
        caption="Networks that it changes anything for"
        columns={columns}
        rows={moved}
        rowKey={({ network }) => network}
        empty="It changes nothing for any network there."
      />
    </>
  )
}

const milestones = (names: NetworkImpact['lost']) =>
  names.map((name) => milestoneWords[name]).join(', ')

const columns: readonly Column<NetworkImpact>[] = [
  networkColumn(),
  commissionerColumn(),
  {
    id: 'lost',
    header: 'Loses',
    value: ({ lost }) => milestones(lost),
    cell: ({ lost }) => milestones(lost) || 'Nothing',
  },
  {
    id: 'gained',
    header: 'Gains',
    value: ({ gained }) => milestones(gained),
    cell: ({ gained }) => milestones(gained) || 'Nothing',
  },
  {
    id: 'again',
    header: 'To do again',
    value: ({ again }) => again.join(', '),
    cell: ({ again }) => again.join(', ') || 'Nothing',
  },
  {
    id: 'added',
    header: 'New to do',
    value: ({ added }) => added.join(', '),
    cell: ({ added }) => added.join(', ') || 'Nothing',
  },
  {
    id: 'before',
    header: 'Days to spare now',
    numeric: true,
    value: ({ spareBefore }) => spareBefore,
    cell: ({ spareBefore }) => spareBefore ?? 'Live',
  },
  {
    id: 'after',
    header: 'Days to spare then',
    numeric: true,
    value: ({ spareAfter }) => spareAfter,
    cell: ({ spareAfter }) => spareAfter ?? 'Live',
  },
]
