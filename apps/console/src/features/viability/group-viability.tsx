import type { Change } from '@muster/domain/viability/change'
import type { Viability } from '@muster/domain/viability/viability'
import { useRef } from 'react'
import { Loaded } from '../page/loaded.tsx'
import { Changes } from './changes.tsx'
import { Checks } from './checks.tsx'
import { CouldTake } from './could-take.tsx'
import type { Weighing } from './use-viability.ts'
import { headline } from './viability-words.ts'

/** How the group stands while its members are ticked, and what would mend it. */
export function GroupViability({ weighing: { query, apply } }: { weighing: Weighing }) {
  const heading = useRef<HTMLHeadingElement>(null)
  if (!query.isEnabled) return null
  const take = (change: Change) => {
    apply(change)
    // The button that was pressed goes with the suggestion.
    heading.current?.focus()
  }
  return (
    <section className="muster-viability" aria-labelledby="viability" aria-busy={query.isFetching}>
      <h2 className="nhsuk-heading-s muster-heading" id="viability" ref={heading} tabIndex={-1}>
        Could this be a network?
      </h2>
      <Loaded query={query} what="the rules">
        {(viability) => <Standing viability={viability} take={take} />}
      </Loaded>
    </section>
  )
}

interface Props {
  readonly viability: Viability
  readonly take: (change: Change) => void
}

const Standing = ({ viability, take }: Props) => (
  <>
    <p role="status">
      <strong>{headline(viability)}</strong>
    </p>
    <Checks checks={viability.checks} />
    <Changes changes={viability.changes} take={take} />
    <CouldTake networks={viability.couldTake} upper={viability.range.upper} />
  </>
)
