import type { PracticeHome } from '@muster/domain/views/home-views'
import { Link } from '@tanstack/react-router'
import { InsetText } from 'nhsuk-react-components'
import { formatDay } from '../clock/format-time.ts'

/** An exception that its network relied on is granted no more. */
export const WithdrawnExceptions = ({ home: { withdrawn } }: { home: PracticeHome }) =>
  withdrawn.map(({ network, networkName, label, by, at }) => (
    <InsetText key={label}>
      <h2 className="nhsuk-heading-s">An exception was withdrawn</h2>
      <p>
        The {by} withdrew “{label}” for {networkName} on {formatDay(at)}, so what was accepted on it
        is judged again. Ask for it again, or add a practice.{' '}
        <Link to="/networks/$network/$part" params={{ network, part: 'members' }}>
          Read why
        </Link>
      </p>
    </InsetText>
  ))
