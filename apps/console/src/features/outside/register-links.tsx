import { formatDate } from '@muster/domain/calendar/format-date'
import type { RegisterChange } from '@muster/domain/facts/outside-events'
import type { OutsideView } from '@muster/domain/outside/outside-page'
import { Details } from 'nhsuk-react-components'

interface Props {
  readonly view: OutsideView
  readonly register: RegisterChange
}

/** What the national register enters: the network, a link for each member, the payee. */
export const RegisterLinks = ({ view, register }: Props) => (
  <Details>
    <Details.Summary>
      {view.askedOn ? 'What the register was asked to enter' : 'What the register is to enter'}
    </Details.Summary>
    <Details.Text>
      <p>
        {register.network.name}, role {register.role}, commissioner {register.commissioner.name} (
        {register.commissioner.code}), from {formatDate(register.from)}:
      </p>
      <ul>
        {register.members.map(({ code, name, link, from }) => (
          <li key={code}>
            {name} ({code}): {link}, from {formatDate(from)}
          </li>
        ))}
        <li>
          {register.payee
            ? `Payee ${register.payee.code}: ${register.payee.link}`
            : 'No payee has been agreed, or it is no member'}
        </li>
      </ul>
    </Details.Text>
  </Details>
)
