import { formatDate } from '@muster/domain/calendar/format-date'
import type { DisputeView } from '@muster/domain/dispute/dispute-view'
import { EnteredList } from '../lmc/entered-list.tsx'

type Stage = DisputeView['stages'][number]

/** The stages so far: since when, with whom, and when those concerned met. */
export const DisputeStages = ({ stages }: { stages: readonly Stage[] }) => (
  <ol>
    {stages.map((stage) => (
      <li key={stage.label}>
        {stage.label}
        {factsOf(stage)}
        {stage.entered.length > 0 && (
          <ul>
            <EnteredList entered={stage.entered} mediator={stage.mediator} />
          </ul>
        )}
      </li>
    ))}
  </ol>
)

const factsOf = ({ on, mediator, acceptedOn, meetings }: Stage): string =>
  [
    on && `, on ${formatDate(on)}`,
    mediator && `; ${mediator} mediates`,
    acceptedOn && `; it accepted on ${formatDate(acceptedOn)}`,
    meetings.length > 0 && `: members meet on ${meetings.map(formatDate).join(' and on ')}`,
  ]
    .filter((one) => typeof one === 'string')
    .join('')
