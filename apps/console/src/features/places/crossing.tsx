import type { NetworkToAsk, PlaceView } from '@muster/domain/mediation/places-page'
import { InsetText } from 'nhsuk-react-components'

interface Props {
  readonly place: PlaceView
  readonly network: NetworkToAsk
  readonly crossing: NonNullable<NetworkToAsk['crossing']>
}

/** What it means to ask a network that another commissioner leads. */
export const Crossing = ({ place, network, crossing }: Props) => (
  <InsetText>
    <p>
      {network.name} is led by {crossing.commissionerName}. Networks normally stay on one side of
      the line between commissioners. If it takes the practice in:
    </p>
    <ul>
      <li>its members agree, and say why its area crosses the line</li>
      <li>
        {place.commissionerName} and {crossing.commissionerName} agree which of them leads it,
        before it is decided on
      </li>
      <li>both see it, and both count their own patients as covered by it</li>
      {crossing.otherStp && (
        <li>the two belong to different STPs, which its approval has to explain as well</li>
      )}
    </ul>
    <p>
      Networks of {place.commissionerName} have to refuse before the local medical committee is
      asked. A network elsewhere that was asked has to answer as well.
    </p>
  </InsetText>
)
