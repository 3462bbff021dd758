import type { DisputeView } from '@muster/domain/dispute/dispute-view'
import { Tag } from 'nhsuk-react-components'
import { OnlyNow } from '../as-of/only-now.tsx'
import { formatDay } from '../clock/format-time.ts'
import { DisputeStages } from './dispute-stages.tsx'
import { outcomeWords } from './outcome-words.ts'
import { WhatMayBeRecorded } from './record-dispute.tsx'

interface Props {
  readonly dispute: DisputeView
  /** Looked at by the mediator whom it was referred to. */
  readonly asMediator?: boolean
}

/** One dispute: its stages so far, who sees to it now and by when, and what may be recorded. */
export function DisputeItem({ dispute, asMediator = false }: Props) {
  const forLmc = dispute.now?.mediated && dispute.mayRecord
  return (
    <div className="muster-item">
      <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-2">
        {dispute.about}{' '}
        <Tag modifier={dispute.outcome === null ? 'yellow' : 'grey'}>
          {dispute.outcome === null ? 'Open' : outcomeWords[dispute.outcome]}
        </Tag>
      </h3>
      <p className="nhsuk-u-margin-bottom-2">
        Raised by {dispute.practiceName} on {formatDay(dispute.raisedAt)}.
      </p>
      {dispute.reason && <p className="nhsuk-u-margin-bottom-2">Reason: “{dispute.reason}”</p>}
      <DisputeStages stages={dispute.stages} />
      {dispute.now && (
        <p>
          <strong>Who acts now:</strong> {dispute.now.ownerLabel}, by {formatDay(dispute.now.due)}
          {dispute.now.escalated && ', since it was not settled in time'}.{' '}
          {dispute.now.overdue && <Tag modifier="red">Overdue</Tag>}
        </p>
      )}
      {dispute.note && <p>Note: “{dispute.note}”</p>}
      <OnlyNow>
        <WhatMayBeRecorded
          dispute={dispute}
          recorder={asMediator ? 'lmc' : forLmc ? 'forLmc' : 'self'}
        />
      </OnlyNow>
    </div>
  )
}
