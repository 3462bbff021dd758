import type { StepView } from '@muster/domain/views/step-view'
import { useQueries, useQuery } from '@tanstack/react-query'
import { programmeQuery } from '../session/session-queries.ts'
import { stepQuery } from '../steps/step-queries.ts'

/** The step on which a group agrees to be a network, found by its question: each programme names its own. */
export function useMembershipStep(commissioner: string): StepView | null {
  const { data: programme } = useQuery(programmeQuery)
  const forming = programme?.steps.filter(({ phase }) => phase === 'form') ?? []
  const views = useQueries({ queries: forming.map(({ id }) => stepQuery(id, { commissioner })) })
  return views.map(({ data }) => data).find((view) => view && asksForMembers(view)) ?? null
}

const asksForMembers = ({ evidence }: StepView) => evidence.some(({ kind }) => kind === 'members')
