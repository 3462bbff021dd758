import type { PracticeId } from '@muster/domain/ids'
import type { RegisterDecision } from '@muster/domain/register/decide-register'
import type { RegisterChangeView } from '@muster/domain/register/register-page'
import { useQuery } from '@tanstack/react-query'
import { InsetText } from 'nhsuk-react-components'
import { ConsequencesView } from './consequences.tsx'
import { MoveConsequencesView } from './move-consequences.tsx'
import { registerPreviewQuery } from './register-queries.ts'

interface Props {
  readonly change: RegisterChangeView
  readonly decision: RegisterDecision | null
  readonly also: readonly PracticeId[]
}

/** What the decision on the form would bring, worked out by the rules that bring it about. */
export function PreviewDecision({ change, decision, also }: Props) {
  const { data } = useQuery(registerPreviewQuery(change.practice, change.id, decision, also))
  if (decision === null || decision.keep || !data) return null
  return (
    <section aria-live="polite" aria-labelledby="register-preview">
      <h2 className="nhsuk-heading-m" id="register-preview">
        What this would bring
      </h2>
      {!data.ok && <InsetText>{data.refusal.message}</InsetText>}
      {data.ok && data.move && <MoveConsequencesView of={data.move} />}
      {data.ok && data.consequences && <ConsequencesView of={data.consequences} />}
    </section>
  )
}
