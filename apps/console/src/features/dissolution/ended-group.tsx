import type { NetworkDetail } from '@muster/domain/views/network-view'
import { InsetText } from 'nhsuk-react-components'
import { formatDay } from '../clock/format-time.ts'
import { Timeline } from '../networks/timeline.tsx'
import { endedWords } from './ended-words.ts'

/** A group that is none any more stays to be read: who was in it, and what happened. */
export function EndedGroup({ detail: { row, members, ended } }: { detail: NetworkDetail }) {
  if (!ended) return null
  return (
    <>
      <InsetText>
        <h2 className="nhsuk-heading-s">This group has ended</h2>
        <p>
          {endedWords[ended.because]} on {formatDay(ended.at)}.
          {ended.reason && ` Reason: ${ended.reason}`}
        </p>
        <p>Its practices are free for another group. Nothing more can be done here.</p>
      </InsetText>
      <h2 className="nhsuk-heading-m">Practices that it named</h2>
      <ul>
        {members.map(({ id, name }) => (
          <li key={id}>
            {name} ({id})
          </li>
        ))}
      </ul>
      <Timeline network={row.id} />
    </>
  )
}
