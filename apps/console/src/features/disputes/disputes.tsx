import type { DisputesPage } from '@muster/domain/dispute/disputes-page'
import type { Parameter } from '@muster/domain/programme/parameter'
import { useQuery } from '@tanstack/react-query'
import { Details } from 'nhsuk-react-components'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { SourceWords } from '../page/source-words.tsx'
import { DisputeItem } from './dispute-item.tsx'
import { disputesQuery } from './dispute-queries.ts'
import { RaiseDispute } from './raise-dispute.tsx'

/** Disputes of members on what they have signed: told to members and the support lead. */
export function Disputes({ network }: { network: string }) {
  const query = useQuery(disputesQuery(network, useAsOf()))
  return (
    <Loaded query={query} what="the disputes">
      {(page) => <Listed network={network} page={page} />}
    </Loaded>
  )
}

const Listed = ({ network, page }: { network: string; page: DisputesPage }) => (
  <section aria-labelledby="disputes">
    <h2 className="nhsuk-heading-m" id="disputes">
      Disputes on the network agreement
    </h2>
    <p>
      Only the members and the support lead see this page. Why somebody is in dispute is read by the
      commissioner, and by the local medical committee once it has been asked.
    </p>
    {page.disputes.length === 0 && <p>No member is in dispute.</p>}
    {page.disputes.map((dispute) => (
      <DisputeItem key={dispute.id} dispute={dispute} />
    ))}
    {page.stages.length === 0 ? (
      <p>This programme has no rules for disputes.</p>
    ) : (
      <>
        <h3 className="nhsuk-heading-s">How a dispute is settled</h3>
        <ol>
          {page.stages.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ol>
        <Said title="What goes on meanwhile" all={page.goesOn} />
        <Said title="What waits" all={page.waits} />
        <Said title="What is not open to you" all={page.notOpen} />
      </>
    )}
    {page.practices.length > 0 && page.parts.length > 0 && (
      <OnlyNow>
        <Details className="muster-no-print">
          <Details.Summary>Raise a dispute</Details.Summary>
          <Details.Text>
            <RaiseDispute network={network} parts={page.parts} practices={page.practices} />
          </Details.Text>
        </Details>
      </OnlyNow>
    )}
  </section>
)

const Said = ({ title, all }: { title: string; all: readonly Parameter<string>[] }) => (
  <>
    <h3 className="nhsuk-heading-s">{title}</h3>
    <ul>
      {all.map(({ value, source }) => (
        <li key={value}>
          {value}{' '}
          <span className="nhsuk-hint muster-line">
            <SourceWords of={source} />
          </span>
        </li>
      ))}
    </ul>
  </>
)
