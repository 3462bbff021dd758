import { Link } from '@tanstack/react-router'
import { homeOf, homeWords } from './home-of.ts'
import { type Me, useMe } from './session-queries.ts'

/** No NHS logo: Muster is a product, not an NHS organisation (NHS identity guidelines). */
export function SiteHeader() {
  const { data: me } = useMe()
  return (
    <header className="nhsuk-header">
      <div className="nhsuk-width-container muster-header__line">
        <Link to="/" className="muster-header__name" aria-label="Muster, start page">
          Muster
        </Link>
        {me && <p className="muster-header__who">{me.scopeName}</p>}
      </div>
      {me && <Navigation me={me} />}
    </header>
  )
}

function Navigation({ me }: { me: Me }) {
  return (
    <nav className="nhsuk-header__navigation" aria-label="Menu">
      <div className="nhsuk-header__navigation-container nhsuk-width-container">
        <ul className="nhsuk-header__navigation-list muster-navigation">
          <li className="nhsuk-header__navigation-item">
            <Link
              className="nhsuk-header__navigation-link"
              activeOptions={{ exact: true, includeSearch: false }}
              {...homeOf(me.home, me.scopeId)}
            >
              {homeWords[me.home]}
            </Link>
          </li>
          {me.home === 'region' && (
            <li className="nhsuk-header__navigation-item">
              <Link className="nhsuk-header__navigation-link" to="/programme">
                Programme
              </Link>
            </li>
          )}
          {me.home === 'practice' && (
            <li className="nhsuk-header__navigation-item">
              <Link
                className="nhsuk-header__navigation-link"
                to="/practices/$practice/blocked"
                params={{ practice: me.scopeId }}
              >
                I am blocked
              </Link>
            </li>
          )}
        </ul>
      </div>
    </nav>
  )
}
