import type { AgreementView, SignatureStanding } from '@muster/domain/views/agreements-view'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Details, Tag } from 'nhsuk-react-components'
import { useAsOf } from '../as-of/use-as-of.ts'
import { formatDay } from '../clock/format-time.ts'
import { Loaded } from '../page/loaded.tsx'
import { VariationProgress } from '../steps/variation-standing.tsx'
import { peopleQuery } from './people-query.ts'

/** The agreements of a network: who has signed each as it stands now. */
export function Agreements({ network }: { network: string }) {
  const query = useQuery(peopleQuery(network, useAsOf()))
  return (
    <Loaded query={query} what="the agreements">
      {({ agreements }) => (
        <>
          {agreements.map((one) => (
            <Agreement key={one.step} network={network} agreement={one} />
          ))}
        </>
      )}
    </Loaded>
  )
}

const standings: Readonly<
  Record<SignatureStanding, { label: string; colour: 'green' | 'blue' | 'yellow' }>
> = {
  signed: { label: 'Signed', colour: 'green' },
  bound: { label: 'Bound, not signed', colour: 'blue' },
  signedEarlier: { label: 'Signed an earlier version', colour: 'yellow' },
  notSigned: { label: 'Not signed', colour: 'yellow' },
}

function Agreement({ network, agreement }: { network: string; agreement: AgreementView }) {
  const { step, label, own, variations, signatures } = agreement
  const id = `agreement-${step}`
  const signed = signatures.filter(({ standing }) => standing === 'signed').length
  return (
    <section aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id}>
        {label}{' '}
        <span className="muster-count">
          {signed} of {signatures.length} signed
        </span>
      </h2>
      <ul className="nhsuk-list">
        {signatures.map(({ practice, name, standing, at }) => (
          <li key={practice}>
            {name} <Tag modifier={standings[standing].colour}>{standings[standing].label}</Tag>
            {at !== null && ` ${standing === 'bound' ? 'since' : 'on'} ${formatDay(at)}`}
          </li>
        ))}
      </ul>
      {variations.map((one) => (
        <Details key={one.version} open={one.endedAt === null}>
          <Details.Summary>Variation of “{one.title}”</Details.Summary>
          <Details.Text>
            <VariationProgress one={one} />
            {own !== null && (
              <p>
                <Link
                  to="/steps/$step"
                  params={{ step: one.signing }}
                  search={{ practice: own, network }}
                >
                  Read what {one.standing === 'made' ? 'changed' : 'would change'}
                </Link>
              </p>
            )}
            {own === null && one.endedAt === null && (
              <p>
                <Link to="/steps/$step" params={{ step: one.step }} search={{ network }}>
                  Open its page
                </Link>
              </p>
            )}
          </Details.Text>
        </Details>
      ))}
      {own === null ? (
        <p>Its text is the members’ own.</p>
      ) : (
        <p>
          <Link to="/steps/$step" params={{ step }} search={{ practice: own, network }}>
            Read the {label.toLowerCase()} and what has changed
          </Link>
        </p>
      )}
    </section>
  )
}
