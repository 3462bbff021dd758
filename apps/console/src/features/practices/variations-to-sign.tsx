import { formatDate } from '@muster/domain/calendar/format-date'
import type { PracticeHome } from '@muster/domain/views/home-views'
import { Link } from '@tanstack/react-router'
import { InsetText } from 'nhsuk-react-components'

/** A practice is asked to sign a variation of what it has signed; until then that binds it. */
export function VariationsToSign({ home: { variationsToSign, practice } }: { home: PracticeHome }) {
  if (variationsToSign.length === 0) return null
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">A variation waits for your signature</h2>
      <ul>
        {variationsToSign.map(({ step, network, title, signBy, late, disputed }) => (
          <li key={title}>
            {title},{' '}
            {disputed
              ? 'once the dispute about it has ended'
              : `by ${formatDate(signBy)}${late ? ': late' : ''}`}
            .{' '}
            <Link to="/steps/$step" params={{ step }} search={{ practice: practice.id, network }}>
              Read what would change, and sign
            </Link>
          </li>
        ))}
      </ul>
      <p>What you signed before binds you until then.</p>
    </InsetText>
  )
}
