import { noneAsOf } from '@muster/domain/views/as-of'
import { useSearch } from '@tanstack/react-router'
import { useSpan } from '../clock/clock-queries.ts'
import { formatMoment } from '../clock/format-time.ts'
import { BackToNow } from './back-to-now.tsx'
import { readMoment } from './moment.ts'

/** Above every page of the past: nobody may mistake it for the present. */
export function AsOfBanner() {
  const { asOf } = useSearch({ strict: false }) as { readonly asOf?: string }
  const span = useSpan()
  if (asOf === undefined) return null
  const at = readMoment(asOf)
  const none = at !== null && span ? noneAsOf(at, span) : null
  return (
    <section className="muster-past" aria-label="The past">
      <div className="nhsuk-width-container">
        <p role="status">
          {at === null ? (
            'The address names no date and time that Muster can read, so you see this page as it is now.'
          ) : none ? (
            none.message
          ) : (
            <>
              You see <strong>{formatMoment(at)}</strong>. Nothing can be changed here.
            </>
          )}{' '}
          <BackToNow />
        </p>
      </div>
    </section>
  )
}
