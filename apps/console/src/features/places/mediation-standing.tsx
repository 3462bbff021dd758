import { formatDate } from '@muster/domain/calendar/format-date'
import type { MediationView } from '@muster/domain/mediation/mediation-view'
import { Tag } from 'nhsuk-react-components'
import { formatDay } from '../clock/format-time.ts'
import { EnteredList } from '../lmc/entered-list.tsx'
import { stageWords, whyDeclined } from './mediation-words.ts'

/** How far mediation is, who answers for what comes next, and by when. */
export const MediationStanding = ({ mediation }: { mediation: MediationView }) => (
  <>
    <p>
      The local medical committee is asked to mediate since {formatDay(mediation.openedAt)}
      {mediation.openedBy === 'engine' && ', because every network that was asked has refused'}.
    </p>
    <ul>
      {mediation.declined.map(({ name, on, because }) => (
        <li key={`${name}-${on}`}>
          {name} declined on {formatDate(on)}: {whyDeclined[because]}
        </li>
      ))}
      <li>
        {mediation.invitedOn
          ? `${mediation.mediator ?? 'Committee'} invited on ${formatDate(mediation.invitedOn)}`
          : nobodyInvited(mediation)}
        {mediation.acceptedOn && `; it accepted on ${formatDate(mediation.acceptedOn)}`}
      </li>
      <li>
        {mediation.meetings.length > 0
          ? `Meeting on ${mediation.meetings.map(formatDate).join(' and on ')}`
          : 'No meeting recorded yet'}
      </li>
      {mediation.closedAt !== null && (
        <li>
          Ended on {formatDay(mediation.closedAt)}: {ended(mediation)}
        </li>
      )}
      {mediation.note && <li>Note: “{mediation.note}”</li>}
      <EnteredList entered={mediation.entered} mediator={mediation.mediator} />
    </ul>
    {mediation.now && (
      <p>
        <strong>Next:</strong> {stageWords(mediation.now)}{' '}
        {mediation.now.overdue && <Tag modifier="red">Overdue</Tag>}
      </p>
    )}
  </>
)

const nobodyInvited = ({ declined }: MediationView): string =>
  declined.length > 0 ? 'No other committee invited yet' : 'Committee not invited yet'

function ended({ outcome, networkName }: MediationView): string {
  switch (outcome) {
    case 'agreed':
      return `${networkName ?? 'a network'} takes the practice.`
    case 'joined':
      return `the practice joined ${networkName ?? 'a network'}.`
    case 'notWanted':
      return 'the practice no longer wants to take part.'
    case 'moved':
      return 'the practice belongs to another commissioner now, and looks for a network from there.'
    default:
      return 'no network takes the practice.'
  }
}
