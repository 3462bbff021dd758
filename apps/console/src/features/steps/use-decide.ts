import type { StepView } from '@muster/domain/views/step-view'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { conditionsSent } from '../sign-off/conditions-fields.tsx'
import { decidingQuery } from '../sign-off/deciding-queries.ts'
import { type Decision, decisionProblems, emptyDecision, votesSaid } from './decision.ts'
import { useMeetingsOf } from './held-at.tsx'
import type { Completing } from './use-complete.ts'
import { votersOf } from './voters.ts'

/** The form with which a decision is recorded. */
export function useDecide(view: StepView, completing: Completing) {
  const voters = votersOf(view)
  const meetings = useMeetingsOf(view.whose.network)
  const { data: page } = useQuery({
    ...decidingQuery(view.whose.network ?? ''),
    enabled: view.whose.network !== undefined,
  })
  const [chosen, setChosen] = useState('')
  const [decision, setDecision] = useState<Decision>(() => emptyDecision(voters))
  const [checked, setChecked] = useState(false)
  const heldAt = chosen || (meetings[0]?.id ?? view.whose.meeting ?? '')

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    const { outcome, reason, votes } = decision
    if (outcome === null || decisionProblems(decision).length > 0) return
    completing.contribute({
      kind: 'decide',
      outcome,
      votes: votesSaid(votes),
      ...(heldAt && { heldAt }),
      ...(outcome === 'approveWithConditions' && conditionsSent(decision)),
      ...(reason.trim() && { reason: reason.trim() }),
    })
  }

  return {
    voters,
    page,
    meetings,
    heldAt,
    setHeldAt: setChosen,
    decision,
    set: (change: Partial<Decision>) => setDecision({ ...decision, ...change }),
    problems: checked ? decisionProblems(decision) : [],
    submit,
  }
}
