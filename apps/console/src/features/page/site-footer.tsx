import { Link } from '@tanstack/react-router'
import { useProgramme } from '../session/session-queries.ts'

export function SiteFooter() {
  const { data: programme } = useProgramme()
  return (
    <footer className="nhsuk-footer muster-no-print">
      <div className="nhsuk-width-container">
        <p className="nhsuk-body-s">
          {programme && `${programme.title}, version ${programme.version}. `}
          {programme?.variationOf &&
            `It is your commissioner’s local variation of version ${programme.variationOf}. `}
          {programme?.invented && 'The county, its practices and its people are invented.'}
        </p>
        <p className="nhsuk-body-s">
          <Link to="/sources" className="nhsuk-footer__list-item-link">
            Where the rules come from
          </Link>
          {' · '}
          <Link to="/health" className="nhsuk-footer__list-item-link">
            Is Muster keeping up?
          </Link>
        </p>
      </div>
    </footer>
  )
}
