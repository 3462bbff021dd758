import type { PracticeHome } from '@muster/domain/views/home-views'
import { Link } from '@tanstack/react-router'
import { InsetText } from 'nhsuk-react-components'
import { formatDay } from '../clock/format-time.ts'

/** A practice is told of a change that binds it and that it has not signed. */
export function BoundByOthers({ home }: { home: PracticeHome }) {
  const { boundByOthers: bound, practice, network } = home
  if (bound.length === 0) return null
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">You are bound by a change that you have not signed</h2>
      <ul>
        {bound.map(({ step, label, at }) => (
          <li key={step}>
            {label}, since {formatDay(at)}: the other members signed it, as Schedule 1 says.{' '}
            <Link
              to="/steps/$step"
              params={{ step }}
              search={{ practice: practice.id, ...(network && { network: network.id }) }}
            >
              Read what has changed
            </Link>
          </li>
        ))}
      </ul>
      <p>You can still sign it. If you disagree, tell your support lead or raise a dispute.</p>
    </InsetText>
  )
}
