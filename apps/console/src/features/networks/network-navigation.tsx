import { Link } from '@tanstack/react-router'
import { useMe } from '../session/session-queries.ts'
import { networkParts, partsFor } from './network-parts.tsx'

const [first] = networkParts

/** The parts of a network’s page, the open one marked. */
export function NetworkNavigation({ network }: { network: string }) {
  const { data: me } = useMe()
  return (
    <nav className="muster-parts muster-no-print" aria-label="Parts of this network">
      <ul>
        {partsFor(me).map(({ path, title }) => (
          <li key={path}>
            {path === first?.path ? (
              <Link to="/networks/$network" params={{ network }} activeOptions={{ exact: true }}>
                {title}
              </Link>
            ) : (
              <Link to="/networks/$network/$part" params={{ network, part: path }}>
                {title}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
