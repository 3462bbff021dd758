import { formatDate } from '@muster/domain/calendar/format-date'
import type { EnteredView } from '@muster/domain/lmc/entered-view'

const acts: Readonly<Record<EnteredView['act'], string>> = {
  accept: 'Acceptance',
  decline: 'That it declines',
  meet: 'Meeting',
  settle: 'Outcome',
}
const ways: Readonly<Record<EnteredView['how'], string>> = {
  phone: 'by phone',
  email: 'by email',
  letter: 'by letter',
  inPerson: 'in person',
}

/** What the support lead recorded on behalf of a local medical committee, asked by whom and how. */
export const EnteredList = ({
  entered,
  mediator,
}: {
  entered: readonly EnteredView[]
  mediator: string | null
}) =>
  entered.map(({ act, on, how, askedBy }) => (
    <li key={`${act} ${on}`}>
      {acts[act]}
      {on && ` on ${formatDate(on)}`} entered by the support lead on behalf of{' '}
      {mediator ?? 'the local medical committee'}, asked {askedBy && `by ${askedBy} `}
      {ways[how]}
    </li>
  ))
