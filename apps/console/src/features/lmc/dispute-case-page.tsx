import type { DisputeCase } from '@muster/domain/lmc/dispute-case'
import { useQuery } from '@tanstack/react-query'
import { useAsOf } from '../as-of/use-as-of.ts'
import { DisputeItem } from '../disputes/dispute-item.tsx'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { BackToCases } from './back-to-cases.tsx'
import { disputeCaseQuery } from './lmc-queries.ts'

/** A dispute of members, for the mediator to whom it has been referred. */
export function DisputeCasePage({ network, dispute }: { network: string; dispute: string }) {
  const query = useQuery(disputeCaseQuery(network, dispute, useAsOf()))
  return (
    <Loaded query={query} what="the dispute">
      {(found) => <Case found={found} />}
    </Loaded>
  )
}

const Case = ({ found }: { found: DisputeCase }) => (
  <>
    <PageHeading caption={`${found.commissionerName}: a dispute on the network agreement`}>
      {found.dispute.networkName}
    </PageHeading>
    <p>
      Why it was raised is in confidence: you, the support lead and whoever raised it read it, until
      the dispute has ended.
    </p>
    <h2 className="nhsuk-heading-m">The dispute</h2>
    <DisputeItem dispute={found.dispute} asMediator />
    <h2 className="nhsuk-heading-m">The members</h2>
    <ul>
      {found.members.map(({ id, name, listSize, raised }) => (
        <li key={id}>
          {name}
          {listSize !== null && `, ${listSize.toLocaleString('en-GB')} patients`}
          {raised && ', which raised it'}
        </li>
      ))}
    </ul>
    <p>{found.patients.toLocaleString('en-GB')} registered patients together.</p>
    <BackToCases />
  </>
)
