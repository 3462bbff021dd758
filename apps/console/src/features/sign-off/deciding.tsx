import { formatWeekday } from '@muster/domain/calendar/format-date'
import type { DecidingPage } from '@muster/domain/views/deciding-page'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Details } from 'nhsuk-react-components'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { Conditions } from './conditions.tsx'
import { DecideOutside } from './decide-outside.tsx'
import { decidingQuery } from './deciding-queries.ts'
import {
  decidedWords,
  lastMeetingWords,
  missesWords,
  owedWords,
  wayWords,
} from './deciding-words.ts'
import { ReportDecision } from './report-decision.tsx'

/** How the network can still be decided by the deadline, and what the committee has to hear of. */
export function Deciding({ network }: { network: string }) {
  const query = useQuery(decidingQuery(network, useAsOf()))
  return (
    <section aria-labelledby="deciding">
      <h2 className="nhsuk-heading-m" id="deciding">
        Decision on the network
      </h2>
      <Loaded query={query} what="the meetings">
        {(page) => <Standing page={page} network={network} />}
      </Loaded>
    </section>
  )
}

function Standing({ page, network }: { page: DecidingPage; network: string }) {
  const { decided, owed, step } = page
  const settled = decided !== null && decided.outcome !== 'defer'
  return (
    <>
      {decided && <p>{decidedWords(decided)}</p>}
      <Conditions page={page} network={network} />
      {owed && <p>{owedWords(owed)}</p>}
      {owed?.mine && (
        <OnlyNow>
          <Details className="muster-no-print">
            <Details.Summary>Record what the committee said of it</Details.Summary>
            <Details.Text>
              <ReportDecision page={page} owed={owed} network={network} />
            </Details.Text>
          </Details>
        </OnlyNow>
      )}
      {step && !settled && <ToTheStep page={page} step={step} network={network} />}
      {!settled && page.quorum && <p>{lastMeetingWords(page)}</p>}
      {!settled && page.waitsFor.length > 0 && (
        <p>To be done before any decision: {page.waitsFor.join('; ')}.</p>
      )}
      {!settled && <Meetings meetings={page.meetings} />}
      {step &&
        page.ways.map((way) => (
          <OnlyNow key={way}>
            <Details className="muster-no-print">
              <Details.Summary>{wayWords[way]}</Details.Summary>
              <Details.Text>
                <DecideOutside step={step} network={network} way={way} />
              </Details.Text>
            </Details>
          </OnlyNow>
        ))}
    </>
  )
}

const Meetings = ({ meetings }: Pick<DecidingPage, 'meetings'>) =>
  meetings.length > 0 && (
    <ul>
      {meetings.map(({ meeting, on, onAgenda, misses }) => (
        <li key={meeting}>
          {formatWeekday(on)}
          {onAgenda && ', with this network on its agenda'}:{' '}
          {misses ? missesWords[misses] : 'makes the deadline'}
        </li>
      ))}
    </ul>
  )

/** Who records the decision of a meeting goes there at once. */
function ToTheStep({ page, step, network }: { page: DecidingPage; step: string; network: string }) {
  if (!page.records) return null
  return (
    <OnlyNow>
      <p className="muster-no-print">
        <Link to="/steps/$step" params={{ step }} search={{ network }}>
          Record the decision
        </Link>
      </p>
    </OnlyNow>
  )
}
