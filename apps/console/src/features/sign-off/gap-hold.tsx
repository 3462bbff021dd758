import { formatDate } from '@muster/domain/calendar/format-date'
import type { LeadHome } from '@muster/domain/views/home-views'
import { Details } from 'nhsuk-react-components'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useMe } from '../session/session-queries.ts'
import { LiftHold } from './lift-hold.tsx'
import { SetGapPolicy } from './set-gap-policy.tsx'

/** What a gap in coverage does here, who answers for it, and how that is changed. */
export function GapHold({ home }: { home: LeadHome }) {
  const { data: me } = useMe()
  const { commissioner, hold } = home
  return (
    <>
      <p>{hold ? holdWords(hold) : confirming}</p>
      <OnlyNow>
        {me?.home === 'lead' && (
          <Details className="muster-no-print">
            <Details.Summary>Change what a gap in coverage does</Details.Summary>
            <Details.Text>
              <SetGapPolicy commissioner={commissioner.id} />
            </Details.Text>
          </Details>
        )}
        {me?.home === 'region' && hold && (
          <Details className="muster-no-print">
            <Details.Summary>Lift the hold</Details.Summary>
            <Details.Text>
              <LiftHold commissioner={commissioner.id} />
            </Details.Text>
          </Details>
        )}
      </OnlyNow>
    </>
  )
}

const confirming = 'Networks that are ready are confirmed; a gap in coverage goes to the region.'

function holdWords({
  networks,
  since,
  ownerLabel,
  reviewOn,
  overdue,
}: NonNullable<LeadHome['hold']>): string {
  const ready = networks === 1 ? '1 network that is ready waits' : `${networks} that are ready wait`
  const standing = since ? `: ${ready} since ${formatDate(since)}` : ''
  const review = overdue ? 'Its review was due on' : 'It is reviewed on'
  return `A gap in coverage holds all networks${standing}. Owner: ${ownerLabel}. ${review} ${formatDate(reviewOn)}.`
}
