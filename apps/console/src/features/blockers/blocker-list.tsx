import type { BlockerView } from '@muster/domain/views/network-view'
import { formatDay } from '../clock/format-time.ts'

interface Props {
  readonly title: string
  readonly blockers: readonly BlockerView[]
}

export function BlockerList({ title, blockers }: Props) {
  return (
    <section aria-labelledby="blockers">
      <h2 className="nhsuk-heading-s" id="blockers">
        {title}
      </h2>
      <ul className="nhsuk-list">
        {blockers.map((blocker) => (
          <li key={blocker.id} className="muster-item">
            <strong>{blocker.label}</strong> ({blocker.stepTitle})
            {blocker.sentence && <span className="muster-line">“{blocker.sentence}”</span>}
            <span className="muster-line">
              {blocker.ownerLabel} acts by {formatDay(blocker.target)}
              {blocker.overdue ? ', which has passed' : ''}.
              {blocker.givenBy && ` Owner since ${formatDay(blocker.ownerSince)}.`}
            </span>
            {blocker.givenBy?.reason && (
              <span className="muster-line">“{blocker.givenBy.reason}”</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
