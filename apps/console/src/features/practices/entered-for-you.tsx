import type { PracticeHome } from '@muster/domain/views/home-views'
import { InsetText } from 'nhsuk-react-components'

const ways = {
  phone: 'by phone',
  email: 'by e-mail',
  letter: 'by letter',
  inPerson: 'in person',
} as const

/** A practice is told what its support lead entered for it. */
export function EnteredForYou({ entered }: { entered: PracticeHome['enteredForYou'] }) {
  if (entered.length === 0) return null
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">Entered for you by your support lead</h2>
      <ul>
        {entered.map(({ step, title, how }) => (
          <li key={step}>
            {title}, as you said {ways[how]}
          </li>
        ))}
      </ul>
      <p>If this is not what you said, tell your support lead.</p>
    </InsetText>
  )
}
