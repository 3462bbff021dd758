import type { Instant } from '@muster/domain/ids'
import { milestones } from '@muster/domain/programme/programme'
import type { NetworkRow } from '@muster/domain/views/network-view'
import { Link } from '@tanstack/react-router'
import { Tag } from 'nhsuk-react-components'
import { waitingBrief } from '../steps/waiting-words.ts'
import type { Column } from '../tables/column.ts'
import { stateWords } from './milestone-words.ts'
import { spareWords } from './spare-words.ts'

const name: Column<NetworkRow> = {
  id: 'name',
  header: 'Network',
  value: ({ name }) => name,
  cell: (row) => (
    <>
      <Link to="/networks/$network" params={{ network: row.id }}>
        {row.name}
      </Link>
      {row.engineError && (
        <span className="muster-line">
          <Tag modifier="red">Engine error</Tag>
        </span>
      )}
    </>
  ),
}

const standing: readonly Column<NetworkRow>[] = [
  {
    id: 'milestone',
    header: 'Milestone',
    value: ({ milestone }) => (milestone === null ? 0 : milestones.indexOf(milestone) + 1),
    cell: ({ milestone }) => stateWords(milestone),
    text: ({ milestone }) => stateWords(milestone),
    filter: ({ milestone }) => stateWords(milestone),
  },
  {
    id: 'step',
    header: 'Next step',
    value: ({ waitingFor }) => waitingFor?.title ?? null,
    cell: ({ waitingFor }) => waitingFor?.title ?? 'None',
  },
]

const waiting = (now: Instant | null): Column<NetworkRow> => ({
  id: 'waiting',
  header: 'Waiting for',
  value: ({ waitingOn }) => waitingOn?.since ?? null,
  cell: ({ waitingOn }) => (waitingOn ? waitingBrief(waitingOn, now) : 'Nobody'),
  text: ({ waitingOn }) => (waitingOn ? waitingBrief(waitingOn, now) : 'Nobody'),
  filter: ({ waitingOn }) => partyOf(waitingOn),
})

const figures: readonly Column<NetworkRow>[] = [
  {
    id: 'spare',
    header: 'Days to spare',
    numeric: true,
    value: ({ daysToSpare }) => daysToSpare,
    cell: ({ daysToSpare }) =>
      daysToSpare !== null && daysToSpare < 0 ? (
        <Tag modifier="red">{spareWords(daysToSpare)}</Tag>
      ) : (
        spareWords(daysToSpare)
      ),
  },
  { id: 'late', header: 'Late steps', numeric: true, value: ({ lateSteps }) => lateSteps },
  { id: 'blockers', header: 'Blockers', numeric: true, value: ({ openBlockers }) => openBlockers },
  { id: 'patients', header: 'Patients', numeric: true, value: ({ listSize }) => listSize },
]

/** What every list of networks shows: where each stands, what it waits for, on whom, since when. */
export const networkColumns = (now: Instant | null): readonly Column<NetworkRow>[] => [
  name,
  ...standing,
  waiting(now),
  ...figures,
]

const partyWords: Readonly<Record<string, string>> = {
  practice: 'Practices',
  coordinator: 'Coordinating practice',
  director: 'Clinical director',
  payee: 'Payee',
  supportLead: 'Support lead',
  secretary: 'Committee secretary',
  region: 'Region',
}

const partyOf = (waiting: NetworkRow['waitingOn']): string =>
  waiting ? (partyWords[waiting.party] ?? waiting.label) : 'Nobody'
