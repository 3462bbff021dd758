import type { NetworkRow } from '@muster/domain/views/network-view'
import { Link } from '@tanstack/react-router'
import { SummaryList } from 'nhsuk-react-components'
import { useNow } from '../clock/clock-queries.ts'
import { waitingWords } from '../steps/waiting-words.ts'
import { stateWords } from './milestone-words.ts'
import { spareWords } from './spare-words.ts'

/** Where the practice's own network stands, in a few lines. */
export function NetworkStanding({ network }: { network: NetworkRow }) {
  const now = useNow()
  return (
    <section aria-labelledby="own-network">
      <h2 className="nhsuk-heading-s" id="own-network">
        Your network
      </h2>
      <p>
        <Link to="/networks/$network" params={{ network: network.id }}>
          {network.name}
        </Link>
      </p>
      <SummaryList className="muster-narrow-list">
        <Row name="Milestone" value={stateWords(network.milestone)} />
        <Row
          name="Waiting for"
          value={network.waitingOn ? waitingWords(network.waitingOn, now) : 'Nobody'}
        />
        <Row name="Days to spare" value={spareWords(network.daysToSpare)} />
      </SummaryList>
    </section>
  )
}

const Row = ({ name, value }: { name: string; value: string }) => (
  <SummaryList.Row>
    <SummaryList.Key>{name}</SummaryList.Key>
    <SummaryList.Value>{value}</SummaryList.Value>
  </SummaryList.Row>
)
