import { formatDate } from '@muster/domain/calendar/format-date'
import type { PeoplePage } from '@muster/domain/views/people-page'
import { useQuery } from '@tanstack/react-query'
import { SummaryList } from 'nhsuk-react-components'
import type { ReactNode } from 'react'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { peopleQuery } from './people-query.ts'

/** Who acts for the network, and how its practices are organised. */
export function People({ network }: { network: string }) {
  const query = useQuery(peopleQuery(network, useAsOf()))
  return (
    <section aria-labelledby="people">
      <h2 className="nhsuk-heading-m" id="people">
        Who acts for the network
      </h2>
      <Loaded query={query} what="the people">
        {(page) => <Listed page={page} />}
      </Loaded>
    </section>
  )
}

const Listed = ({ page: { form, coordinator, director, payee } }: { page: PeoplePage }) => (
  <SummaryList>
    {director && (
      <Row name="Clinical director">
        <DirectorLines director={director} />
      </Row>
    )}
    <Row name="Coordinator">{coordinator?.name ?? 'Not named yet'}</Row>
    {payee && (
      <Row name="Nominated payee">
        {payee.anew ? (
          <Anew anew={payee.anew} />
        ) : (
          (payee.practice?.name ?? (payee.chosen ? shown(payee.provider) : 'Not chosen yet'))
        )}
      </Row>
    )}
    {form && (
      <Row name="Form">
        {form.label}
        {!form.said && ' (from its members: they have not said)'}
      </Row>
    )}
  </SummaryList>
)

type Director = NonNullable<PeoplePage['director']>

function DirectorLines({ director }: { director: Director }) {
  const { chosen, anew, person, practice, chosenBy, interimUntil, away } = director
  if (anew) return <Anew anew={anew} />
  if (!chosen) return <>Not chosen yet: the coordinator acts</>
  return (
    <>
      <Line>
        {shown(person)}
        {practice && `, ${practice.name}`}
      </Line>
      {interimUntil ? (
        <Line>
          <strong>Interim until {formatDate(interimUntil)}</strong>
        </Line>
      ) : (
        chosenBy && <Line>{chosenBy}</Line>
      )}
      {away && (
        <Line>
          Away until {formatDate(away.until)}: {shown(away.standIn)}
          {away.practice && `, ${away.practice.name},`} stands in
        </Line>
      )}
    </>
  )
}

/** Who acts next and by when, and what nobody approves or signs meanwhile. */
const Anew = ({ anew: { by, waitsFor, holds } }: { anew: NonNullable<Director['anew']> }) => (
  <>
    <Line>
      <strong>Chosen anew by {formatDate(by)}.</strong> Waits for: {waitsFor}
    </Line>
    <Line>Until then these wait: {holds.join('; ')}</Line>
  </>
)

const Line = ({ children }: { children: ReactNode }) => (
  <span className="muster-line">{children}</span>
)

const shown = (words: unknown): string =>
  typeof words === 'string' ? words : 'Kept from you: you are not among its readers'

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <SummaryList.Row>
    <SummaryList.Key>{name}</SummaryList.Key>
    <SummaryList.Value>{children}</SummaryList.Value>
  </SummaryList.Row>
)
