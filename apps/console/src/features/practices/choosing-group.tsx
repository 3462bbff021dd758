import type { PracticeHome } from '@muster/domain/views/home-views'
import { Link } from '@tanstack/react-router'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useProgramme } from '../session/session-queries.ts'
import { isFree } from './is-free.ts'

/** How a practice comes into a network: it agrees to a group that names it, or puts one forward. */
export function ChoosingGroup({ home }: { home: PracticeHome }) {
  const { network, claims } = home
  const others = claims.filter(({ id, declined }) => declined || id !== network?.id)
  const offeredAbove = home.next === null && home.unplaced?.next?.to === 'group'
  return (
    <>
      {others.length > 0 && <Claims home={home} claims={others} />}
      {isFree(home) && !offeredAbove && (
        <OnlyNow>
          <PutForward practice={home.practice.id} named={others.length > 0} />
        </OnlyNow>
      )}
    </>
  )
}

/** A practice may be named by two groups: both stand until it agrees to one. */
function Claims({ home: { network, practice }, claims }: { home: PracticeHome } & Named) {
  const { data: programme } = useProgramme()
  return (
    <section aria-labelledby="claims">
      <h2 className="nhsuk-heading-m" id="claims">
        {network && !claims.some(({ id }) => id === network.id)
          ? 'Another group names you'
          : 'Groups that name you'}
      </h2>
      <p>
        You can be in one network only. Agreeing to a group is joining it. Each group sees that
        another names you, and what you choose, not why.
      </p>
      <ul>
        {claims.map(({ id, name, declined }) => (
          <li key={id}>
            <Link to="/networks/$network" params={{ network: id }}>
              {name}
            </Link>
            {declined && ': you declined'}
            {!declined && programme && (
              <OnlyNow>
                :{' '}
                <Link
                  to="/steps/$step"
                  params={{ step: programme.joining.step }}
                  search={{ practice: practice.id, network: id }}
                >
                  {network ? 'decline' : 'agree or decline'}
                  <span className="nhsuk-u-visually-hidden"> to join {name}</span>
                </Link>
              </OnlyNow>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Named {
  readonly claims: PracticeHome['claims']
}

const PutForward = ({ practice, named }: { practice: string; named: boolean }) => (
  <section aria-labelledby="put-forward">
    <h2 className="nhsuk-heading-m" id="put-forward">
      {named ? 'Or form another group' : 'Form a group'}
    </h2>
    <p>
      Your practice is in no network yet. Name the practices that you want to work with: each is
      asked to agree.
    </p>
    <Link
      className="nhsuk-button nhsuk-button--secondary muster-no-print"
      to="/practices/$practice/groups/new"
      params={{ practice }}
    >
      Put forward a group of practices
    </Link>
  </section>
)
