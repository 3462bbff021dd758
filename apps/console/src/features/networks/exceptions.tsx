import type { NetworkDetail } from '@muster/domain/views/network-view'
import { Details, Tag } from 'nhsuk-react-components'
import { OnlyNow } from '../as-of/only-now.tsx'
import { formatDay } from '../clock/format-time.ts'
import { useMe } from '../session/session-queries.ts'
import { NetworkViability } from '../viability/network-viability.tsx'
import { DecideException } from './decide-exception.tsx'
import { RequestException } from './request-exception.tsx'
import { WithdrawException } from './withdraw-exception.tsx'

/** Exceptions from the size and area rules: asked for, then decided by the commissioner and the region. */
export function Exceptions({ detail }: { detail: NetworkDetail }) {
  const { exceptions, row } = detail
  const { data: me } = useMe()
  const mayDecide = me?.home === 'lead' || me?.home === 'region'
  return (
    <section aria-labelledby="exceptions">
      <h2 className="nhsuk-heading-m" id="exceptions">
        Exceptions
      </h2>
      {(me?.home === 'practice' || me?.home === 'lead') && <NetworkViability detail={detail} />}
      {exceptions.length === 0 && <p>No exception has been asked for.</p>}
      <ul className="nhsuk-list">
        {exceptions.map((one) => (
          <Item key={one.exception} one={one} network={row.id} mayDecide={mayDecide} />
        ))}
      </ul>
      {me && me.home !== 'secretary' && (
        <OnlyNow>
          <Details className="muster-no-print">
            <Details.Summary>Ask for an exception</Details.Summary>
            <Details.Text>
              <RequestException network={row.id} />
            </Details.Text>
          </Details>
        </OnlyNow>
      )}
    </section>
  )
}

interface ItemProps {
  readonly one: NetworkDetail['exceptions'][number]
  readonly network: string
  readonly mayDecide: boolean
}

const Item = ({ one, network, mayDecide }: ItemProps) => (
  <li className="muster-item">
    <strong>{one.label}</strong>{' '}
    {one.granted ? (
      <Tag modifier="green">Granted</Tag>
    ) : one.forOthers ? (
      <>
        <Tag modifier="grey">For other members</Tag>
        <p>
          It was asked for the members of {formatDay(one.requestedAt)}, who have changed since. Ask
          for it anew if these need one.
        </p>
      </>
    ) : (
      <Tag modifier="yellow">{one.waitingOn ? `Waiting for ${one.waitingOn}` : 'Not granted'}</Tag>
    )}
    {one.withdrawn && (
      <p className="nhsuk-u-margin-bottom-2">
        Withdrawn by the {one.withdrawn.by} on {formatDay(one.withdrawn.at)}, so what was accepted
        on it is judged again.
        {one.withdrawn.reason && ` Reason: ${one.withdrawn.reason}`}
      </p>
    )}
    {one.mayWithdraw && (
      <OnlyNow>
        <Details className="nhsuk-u-margin-top-2">
          <Details.Summary>Withdraw: {one.label}</Details.Summary>
          <Details.Text>
            <WithdrawException network={network} exception={one.exception} />
          </Details.Text>
        </Details>
      </OnlyNow>
    )}
    {mayDecide && one.waitingOn && !one.forOthers && (
      <OnlyNow>
        <Details className="nhsuk-u-margin-top-2">
          <Details.Summary>Decide: {one.label}</Details.Summary>
          <Details.Text>
            <DecideException network={network} exception={one.exception} />
          </Details.Text>
        </Details>
      </OnlyNow>
    )}
  </li>
)
