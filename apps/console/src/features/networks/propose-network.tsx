import type { LeadHome } from '@muster/domain/views/home-views'
import type { StepView } from '@muster/domain/views/step-view'
import { useQuery } from '@tanstack/react-query'
import { commissionerQuery } from '../commissioners/commissioner-queries.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { useMembershipStep } from './membership-query.ts'
import { ProposeForm } from './propose-form.tsx'

export function ProposeNetworkPage({ commissioner }: { commissioner: string }) {
  const query = useQuery(commissionerQuery(commissioner))
  const step = useMembershipStep(commissioner)
  return (
    <>
      <PageHeading>Put forward a network</PageHeading>
      <p>Each practice agrees for itself. Until it does, it is named and has not joined.</p>
      <Loaded query={query} what="the practices">
        {(home) => step && <ProposeForm home={home} view={offering(step, home)} />}
      </Loaded>
    </>
  )
}

/** The form offers the practices in no network to tick; others are added by their code. */
const offering = (step: StepView, { uncovered }: LeadHome): StepView => ({
  ...step,
  members: uncovered.map(({ id, name, listSize }) => ({ id, name, listSize })),
})
