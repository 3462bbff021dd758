import type { PlaceView } from '@muster/domain/mediation/places-page'
import { useQuery } from '@tanstack/react-query'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { SourceWords } from '../page/source-words.tsx'
import { AskForm } from './ask-form.tsx'
import { AskedNetworks } from './asked-networks.tsx'
import { MediationStanding } from './mediation-standing.tsx'
import { routeWords } from './mediation-words.ts'
import { placeQuery } from './place-queries.ts'

/** A practice without a network: whom it asked, who refused, and the mediation; nothing once it is in one. */
export function PlaceSearch({ practice }: { practice: string }) {
  const query = useQuery(placeQuery(practice, useAsOf()))
  return (
    <Loaded query={query} what="your search for a network">
      {(place) => (place && isShown(place) ? <Search place={place} /> : null)}
    </Loaded>
  )
}

const isShown = ({ networks, mediation, mayAsk }: PlaceView): boolean =>
  networks.length > 0 || mediation !== null || mayAsk.length > 0

const Search = ({ place }: { place: PlaceView }) => (
  <section aria-labelledby="place">
    <h2 className="nhsuk-heading-m" id="place">
      A place in a network
    </h2>
    {place.networks.length === 0 ? (
      <p>You can ask a network to take you in.</p>
    ) : (
      <>
        <p>
          You see that a network refuses, not why. The reason is for the commissioner and the local
          medical committee.
        </p>
        <AskedNetworks networks={place.networks} />
      </>
    )}
    {place.mediation && (
      <>
        <h3 className="nhsuk-heading-s">Mediation</h3>
        <MediationStanding mediation={place.mediation} />
      </>
    )}
    {(place.mediation ?? place.refusedByAll) && (
      <p>
        {routeWords(place)} Why: <SourceWords of={place.route.source} />.
      </p>
    )}
    {place.mayAsk.length > 0 && (
      <OnlyNow>
        <AskForm place={place} />
      </OnlyNow>
    )}
  </section>
)
