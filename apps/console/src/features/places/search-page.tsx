import type { PlaceView } from '@muster/domain/mediation/places-page'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Details } from 'nhsuk-react-components'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { SourceWords } from '../page/source-words.tsx'
import { AskForm } from './ask-form.tsx'
import { AskedNetworks } from './asked-networks.tsx'
import { MediationRecord } from './mediation-record.tsx'
import { MediationStanding } from './mediation-standing.tsx'
import { routeWords } from './mediation-words.ts'
import { placeQuery } from './place-queries.ts'
import { RequireForm } from './require-form.tsx'

interface Props {
  readonly commissioner: string
  readonly practice: string
}

/** One practice's search for a network, for its commissioner. */
export function SearchPage({ commissioner, practice }: Props) {
  const query = useQuery(placeQuery(practice, useAsOf()))
  return (
    <Loaded query={query} what="the search for a network">
      {(place) => (
        <>
          <PageHeading caption={practice}>{place?.name ?? 'In a network'}</PageHeading>
          {place ? (
            <Search commissioner={commissioner} place={place} />
          ) : (
            <p>This practice is in a network now. What was refused is kept, and shown to nobody.</p>
          )}
          <p>
            <Link to="/commissioners/$commissioner" params={{ commissioner }}>
              Back to the commissioner
            </Link>
          </p>
        </>
      )}
    </Loaded>
  )
}

interface OfPlace {
  readonly commissioner: string
  readonly place: PlaceView
}

const Search = ({ commissioner, place }: OfPlace) => (
  <>
    {!place.wants && <p>It has not declared that it wants to take part.</p>}
    <h2 className="nhsuk-heading-m">Networks that were asked</h2>
    {place.networks.length === 0 ? (
      <p>No network has been asked.</p>
    ) : (
      <AskedNetworks networks={place.networks} />
    )}
    {place.mayAsk.length > 0 && (
      <OnlyNow>
        <Details className="muster-no-print">
          <Details.Summary>Ask a network for it</Details.Summary>
          <Details.Text>
            <AskForm place={place} />
          </Details.Text>
        </Details>
      </OnlyNow>
    )}
    <h2 className="nhsuk-heading-m">Mediation</h2>
    {place.mediation ? (
      <MediationStanding mediation={place.mediation} />
    ) : (
      <p>Opens by itself when every network that was asked has refused.</p>
    )}
    {place.mayMediate && place.wants && place.networks.some(({ refusedAt }) => refusedAt) && (
      <OnlyNow>
        <MediationRecord commissioner={commissioner} place={place} />
      </OnlyNow>
    )}
    <h2 className="nhsuk-heading-m">If no network takes it</h2>
    <p>
      {routeWords(place)} Why: <SourceWords of={place.route.source} />.
    </p>
    <OnlyNow>
      <WayOn commissioner={commissioner} place={place} />
    </OnlyNow>
  </>
)

function WayOn({ commissioner, place }: OfPlace) {
  if (place.route.value === 'require')
    return place.mayMediate && place.mediation?.outcome === 'failed' ? (
      <RequireForm commissioner={commissioner} place={place} />
    ) : null
  return (
    <p>
      <Link to="/commissioners/$commissioner" params={{ commissioner }}>
        {place.coveredBy ? 'Change who covers its patients' : 'Plan who covers its patients'}
      </Link>
    </p>
  )
}
