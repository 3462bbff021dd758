import type { PlaceView } from '@muster/domain/mediation/places-page'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tag } from 'nhsuk-react-components'
import { useAsOf } from '../as-of/use-as-of.ts'
import { formatDay } from '../clock/format-time.ts'
import { Loaded } from '../page/loaded.tsx'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { standingWords } from './mediation-words.ts'
import { placesQuery } from './place-queries.ts'

const refusers = ({ networks }: PlaceView): string =>
  networks
    .filter(({ refusedAt }) => refusedAt !== null)
    .map(({ name }) => name)
    .join(', ')

const columnsOf = (commissioner: string): readonly Column<PlaceView>[] => [
  {
    id: 'practice',
    header: 'Practice',
    value: ({ name }) => name,
    cell: ({ name, practice }) => (
      <Link to="/commissioners/$commissioner/places/$practice" params={{ commissioner, practice }}>
        {name}
      </Link>
    ),
  },
  {
    id: 'patients',
    header: 'Patients',
    numeric: true,
    value: ({ listSize }) => listSize,
  },
  { id: 'refused', header: 'Refused by', value: (place) => refusers(place) || 'Nobody yet' },
  { id: 'standing', header: 'Stands at', value: standingWords, filter: standingWords },
  {
    id: 'owner',
    header: 'Who acts',
    value: ({ mediation }) => mediation?.now?.ownerLabel ?? 'Nobody',
  },
  {
    id: 'due',
    header: 'By',
    value: ({ mediation }) => mediation?.now?.due ?? null,
    cell: ({ mediation }) =>
      mediation?.now && (
        <>
          {formatDay(mediation.now.due)}{' '}
          {mediation.now.overdue && <Tag modifier="red">Overdue</Tag>}
        </>
      ),
    text: ({ mediation }) => (mediation?.now ? formatDay(mediation.now.due) : ''),
  },
]

/** Practices that look for a network: who refused them, and where mediation stands. */
export function Searches({ commissioner }: { commissioner: string }) {
  const query = useQuery(placesQuery(commissioner, useAsOf()))
  return (
    <Loaded query={query} what="who looks for a network">
      {(places) => (
        <DataTable
          id="places"
          caption="Practices that look for a network"
          columns={columnsOf(commissioner)}
          rows={places.filter(({ inNetwork }) => !inNetwork)}
          rowKey={({ practice }) => practice}
          empty="No practice has asked a network for a place."
        />
      )}
    </Loaded>
  )
}
