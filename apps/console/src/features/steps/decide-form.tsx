import type { StepView } from '@muster/domain/views/step-view'
import { Button, Radios, Textarea } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { FormErrors } from '../page/form-errors.tsx'
import { type Decision, decisionProblems, emptyDecision, outcomes, votesSaid } from './decision.ts'
import { HeldAt, useMeetingsOf } from './held-at.tsx'
import type { Completing } from './use-complete.ts'
import { votersOf } from './voters.ts'
import { VotesTable } from './votes-table.tsx'

interface Props {
  readonly view: StepView
  readonly completing: Completing
}

/** The decision of the body, as its minute has it: outcome, votes, conditions or reason. */
export function DecideForm({ view, completing }: Props) {
  const voters = votersOf(view)
  const meetings = useMeetingsOf(view.whose.network)
  const [chosen, setChosen] = useState('')
  const heldAt = chosen || (meetings[0]?.id ?? view.whose.meeting)
  const [decision, setDecision] = useState<Decision>(() => emptyDecision(voters))
  const [checked, setChecked] = useState(false)
  const set = (change: Partial<Decision>) => setDecision({ ...decision, ...change })
  const problems = checked ? decisionProblems(decision) : []

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    const { outcome, conditions, reason, votes } = decision
    if (outcome === null || decisionProblems(decision).length > 0) return
    completing.contribute({
      kind: 'decide',
      outcome,
      votes: votesSaid(votes),
      ...(heldAt ? { heldAt } : {}),
      ...(conditions.trim() && { conditions: conditions.trim() }),
      ...(reason.trim() && { reason: reason.trim() }),
    })
  }

  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={completing.refusal}
        failure={completing.failure}
        controlOf={controlOf}
      />
      <Radios id="outcome" name="outcome" legend="What was decided?" legendProps={{ size: 's' }}>
        {outcomes.map(({ outcome, label }) => (
          <Radios.Item
            key={outcome}
            id={`outcome-${outcome}`}
            value={outcome}
            checked={decision.outcome === outcome}
            onChange={() => set({ outcome })}
          >
            {label}
          </Radios.Item>
        ))}
      </Radios>
      {decision.outcome === 'approveWithConditions' && (
        <Textarea
          id="conditions"
          name="conditions"
          label="On which conditions?"
          labelProps={{ size: 's' }}
          rows={3}
          value={decision.conditions}
          onChange={(event) => set({ conditions: event.currentTarget.value })}
        />
      )}
      {(decision.outcome === 'refuse' || decision.outcome === 'defer') && (
        <Textarea
          id="reason"
          name="reason"
          label="Why?"
          labelProps={{ size: 's' }}
          hint="Only the network, the commissioner and the local medical committee read this."
          rows={3}
          value={decision.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      )}
      <HeldAt meetings={meetings} value={heldAt ?? ''} set={setChosen} />
      {voters.length > 0 && <VotesTable voters={voters} decision={decision} set={set} />}
      <Button type="submit" disabled={completing.pending}>
        Record the decision
      </Button>
    </form>
  )
}

const controls: Readonly<Record<string, string>> = {
  outcome: 'outcome-approve',
  heldAt: 'heldAt',
  reason: 'reason',
  conditions: 'conditions',
  votes: 'votes',
}
const controlOf = (field: string) => controls[field] ?? null
