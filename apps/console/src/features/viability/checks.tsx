import type { Check, ExceptionOffer } from '@muster/domain/viability/check'
import { Details, Tag } from 'nhsuk-react-components'
import { SourceWords } from '../page/source-words.tsx'
import { checkWords, grantWords, standingWords } from './viability-words.ts'

/** Each rule about the members: how it stands, and what can be done where something is asked. */
export const Checks = ({ checks }: { checks: readonly Check[] }) => (
  <ul className="nhsuk-list">
    {checks.map((check) => (
      <li key={check.check}>
        <strong>{checkWords[check.check]}</strong>{' '}
        <Tag modifier={standingWords[check.standing].colour}>
          {standingWords[check.standing].label}
        </Tag>
        <span className="muster-line">
          {check.sentence} {check.wayOut}
        </span>
        {check.standing !== 'met' && <Exceptions check={check} />}
      </li>
    ))}
  </ul>
)

function Exceptions({ check: { check, exceptions, source } }: { check: Check }) {
  if (exceptions.length === 0) return null
  return (
    <Details className="nhsuk-u-margin-bottom-2">
      <Details.Summary>
        Exceptions<span className="nhsuk-u-visually-hidden"> from {checkWords[check]}</span>
      </Details.Summary>
      <Details.Text>
        {exceptions.map((offer) => (
          <Offer key={offer.exception} offer={offer} />
        ))}
        <p className="nhsuk-body-s">
          The rule: <SourceWords of={source} />
        </p>
      </Details.Text>
    </Details>
  )
}

const Offer = ({ offer }: { offer: ExceptionOffer }) => (
  <p>
    <strong>{offer.label}.</strong> {grantWords(offer)} {offer.evidence}{' '}
    <span className="nhsuk-body-s">
      (<SourceWords of={offer.source} />)
    </span>
  </p>
)
