import type { Instant } from '@muster/domain/ids'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMe } from '../session/session-queries.ts'
import { whoWords } from '../session/who-words.ts'
import { ClockControls } from './clock-controls.tsx'
import { type Clock, clockQuery } from './clock-queries.ts'
import { formatMoment } from './format-time.ts'

/** On every page while the programme does not run by the real clock: nobody may mistake a rehearsal for the real thing. */
export function ClockBar() {
  const { data: clock } = useQuery(clockQuery)
  if (!clock || clock.kind === 'real') return null
  return (
    <section className="muster-clock" aria-label="Programme clock">
      <div className="nhsuk-width-container muster-clock__inside">
        <div>
          <p className="muster-clock__now">
            <span className="muster-clock__label">
              {clock.invented ? 'Demonstration, invented county. ' : 'Rehearsal. '}It is
            </span>{' '}
            <strong>{formatMoment(clock.now as Instant)}</strong>
          </p>
          <WhoYouAre />
        </div>
        {clock.demonstration && <ClockControls clock={clock} />}
        <Progress clock={clock} />
      </div>
    </section>
  )
}

function WhoYouAre() {
  const { data: me } = useMe()
  if (!me) return null
  return (
    <p className="muster-clock__who">
      You are <strong>{whoWords(me)}</strong>. <Link to="/">Switch person</Link>
    </p>
  )
}

function Progress({ clock }: { clock: Clock }) {
  const words = clock.moving
    ? `The clock is moving to ${clock.moving.towards}.`
    : clock.caughtUp
      ? ''
      : 'Muster is working through what fell due.'
  return (
    <div className="muster-clock__progress" role="status">
      {words && (
        <>
          {/* An unknown share of the work is left, so the bar has no value. */}
          <progress aria-label="The clock is moving" /> {words}
        </>
      )}
    </div>
  )
}
