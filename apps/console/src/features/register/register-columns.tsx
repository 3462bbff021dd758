import { formatDate } from '@muster/domain/calendar/format-date'
import type { RegisterChangeView } from '@muster/domain/register/register-page'
import { Link } from '@tanstack/react-router'
import { Tag } from 'nhsuk-react-components'
import type { Column } from '../tables/column.ts'
import { kindWords, standingTags } from './register-words.ts'

export const registerColumns = (commissioner: string): readonly Column<RegisterChangeView>[] => [
  {
    id: 'practice',
    header: 'Practice',
    value: ({ practiceName, practice }) => `${practiceName} (${practice})`,
    cell: ({ id, practice, practiceName }) => (
      <Link
        to="/commissioners/$commissioner/register/$practice/$change"
        params={{ commissioner, practice, change: id }}
      >
        {practiceName} ({practice})
      </Link>
    ),
  },
  {
    id: 'network',
    header: 'Network',
    value: ({ network }) => network?.name ?? 'None',
    cell: ({ network }) =>
      network ? (
        <Link to="/networks/$network" params={{ network: network.id }}>
          {network.name}
        </Link>
      ) : (
        'None'
      ),
  },
  {
    id: 'patients',
    header: 'Patients',
    value: ({ listSize }) => listSize,
    cell: ({ listSize }) => listSize?.toLocaleString('en-GB') ?? 'Not known',
    numeric: true,
  },
  {
    id: 'kind',
    header: 'The register',
    value: ({ kind }) => kindWords[kind],
    filter: ({ kind }) => kindWords[kind],
  },
  {
    id: 'on',
    header: 'From',
    value: ({ on }) => on,
    cell: ({ on }) => (on ? formatDate(on) : 'No day'),
    text: ({ on }) => (on ? formatDate(on) : 'No day'),
  },
  {
    id: 'standing',
    header: 'Standing',
    value: ({ standing }) => standingTags[standing].label,
    cell: ({ standing }) => (
      <Tag modifier={standingTags[standing].colour}>{standingTags[standing].label}</Tag>
    ),
    filter: ({ standing }) => standingTags[standing].label,
  },
]
