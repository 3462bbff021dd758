import type { AskingPractice } from '@muster/domain/mediation/asking-practices'
import { useQuery } from '@tanstack/react-query'
import { Details, Tag } from 'nhsuk-react-components'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { formatDay } from '../clock/format-time.ts'
import { Loaded } from '../page/loaded.tsx'
import { askingQuery } from './place-queries.ts'
import { RefuseForm } from './refuse-form.tsx'
import { ThinkAgain } from './think-again.tsx'

/** Who asks this network for a place, and what it answered. */
export function Asking({ network }: { network: string }) {
  const query = useQuery(askingQuery(network, useAsOf()))
  return (
    <Loaded query={query} what="who asks for a place">
      {(asking) => (asking.length > 0 ? <Listed network={network} asking={asking} /> : null)}
    </Loaded>
  )
}

const Listed = ({ network, asking }: { network: string; asking: readonly AskingPractice[] }) => (
  <section aria-labelledby="asking">
    <h2 className="nhsuk-heading-m" id="asking">
      Practices without a network
    </h2>
    <p>
      To take one in, put forward the members anew and name it. A network need not take a practice;
      it says so here, and why is read by the commissioner and the local medical committee only.
    </p>
    {asking.map((one) => (
      <div key={one.practice} className="muster-item">
        <p className="nhsuk-u-margin-bottom-2">
          <strong>
            {one.name} ({one.practice})
          </strong>
          {one.listSize !== null && `, ${one.listSize.toLocaleString('en-GB')} patients`}{' '}
          <Tag modifier={one.refusedAt === null ? 'yellow' : 'red'}>
            {one.refusedAt === null ? waitingWords(one) : 'Refused'}
          </Tag>
        </p>
        <p className="nhsuk-u-margin-bottom-2">{factsOf(one)}</p>
        {one.commissionerName && (
          <p className="nhsuk-u-margin-bottom-2">
            It belongs to {one.commissionerName}. If you take it in, the two commissioners agree
            which of them leads this network.
          </p>
        )}
        {one.reason && <p className="nhsuk-u-margin-bottom-2">Reason: “{one.reason}”</p>}
        <OnlyNow>
          {one.mayRefuse && (
            <Details className="muster-no-print nhsuk-u-margin-bottom-2">
              <Details.Summary>
                We will not take this practice
                <span className="nhsuk-u-visually-hidden">: {one.name}</span>
              </Details.Summary>
              <Details.Text>
                <RefuseForm network={network} practice={one.practice} />
              </Details.Text>
            </Details>
          )}
          {one.mayThinkAgain && <ThinkAgain network={network} asking={one} />}
        </OnlyNow>
      </div>
    ))}
  </section>
)

const waitingWords = ({ askedAt }: AskingPractice) =>
  askedAt === null ? 'Named, has not joined' : 'Asks for a place'

function factsOf({ askedAt, refusedAt, mediation }: AskingPractice): string {
  const facts = [
    askedAt !== null && `Asked on ${formatDay(askedAt)}`,
    askedAt === null && refusedAt === null && 'Your proposal names it',
    refusedAt !== null && `refused on ${formatDay(refusedAt)}`,
    mediation === 'open' && 'the local medical committee mediates',
    mediation === 'failed' && 'mediation failed',
    mediation === 'agreed' && 'mediation ended with an agreement',
  ].filter((one) => one !== false)
  const text = facts.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
