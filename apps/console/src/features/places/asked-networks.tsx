import type { AskedNetwork } from '@muster/domain/mediation/places-page'
import { Tag } from 'nhsuk-react-components'
import { formatDay } from '../clock/format-time.ts'

/** Whom a practice asked, and whether they refused; why only for those who may read it. */
export const AskedNetworks = ({ networks }: { networks: readonly AskedNetwork[] }) => (
  <ul className="nhsuk-list">
    {networks.map(({ network, name, commissionerName, askedAt, refusedAt, reason }) => (
      <li key={network} className="muster-item">
        <strong>{name}</strong>{' '}
        <Tag modifier={refusedAt === null ? 'yellow' : 'red'}>
          {refusedAt === null ? 'Asked' : 'Will not take it'}
        </Tag>
        {commissionerName && (
          <span className="muster-line">Led by {commissionerName}, another commissioner.</span>
        )}
        <span className="muster-line">
          {[
            askedAt !== null && `Asked on ${formatDay(askedAt)}`,
            refusedAt !== null && `refused on ${formatDay(refusedAt)}`,
          ]
            .filter(Boolean)
            .join(', ')}
          .
        </span>
        {reason && <span className="muster-line">Reason: “{reason}”</span>}
      </li>
    ))}
  </ul>
)
