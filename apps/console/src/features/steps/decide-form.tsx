import type { StepView } from '@muster/domain/views/step-view'
import { Button, Radios, Textarea } from 'nhsuk-react-components'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { ConditionsFields } from '../sign-off/conditions-fields.tsx'
import { Conflicts } from '../sign-off/conflicts.tsx'
import { quorumWords } from '../sign-off/quorum-words.ts'
import { outcomes } from './decision.ts'
import { HeldAt } from './held-at.tsx'
import type { Completing } from './use-complete.ts'
import { useDecide } from './use-decide.ts'
import { VotesTable } from './votes-table.tsx'

interface Props {
  readonly view: StepView
  readonly completing: Completing
}

type Deciding = ReturnType<typeof useDecide>

/** The decision of the body, as its minute has it: outcome, votes, conditions or reason. */
export function DecideForm({ view, completing }: Props) {
  const deciding = useDecide(view, completing)
  const { voters, decision, set } = deciding
  return (
    <form onSubmit={deciding.submit} noValidate>
      <FormErrors
        problems={deciding.problems}
        refusal={completing.refusal}
        failure={completing.failure}
        controlOf={(field) => controls[field] ?? null}
      />
      <Outcome deciding={deciding} />
      <Words deciding={deciding} />
      <HeldAt meetings={deciding.meetings} value={deciding.heldAt} set={deciding.setHeldAt} />
      <Conflicts page={deciding.page} />
      {voters.length > 0 && (
        <VotesTable
          voters={voters}
          decision={decision}
          quorum={deciding.page ? quorumWords(deciding.page, decision.votes) : ''}
          set={set}
        />
      )}
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
  conditionsBy: 'conditionsBy',
  votes: 'votes',
}

const Outcome = ({ deciding: { decision, set, problems } }: { deciding: Deciding }) => (
  <Radios
    id="outcome"
    name="outcome"
    legend="What was decided?"
    legendProps={{ size: 's' }}
    error={errorAt(problems, 'outcome-approve')}
  >
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
)

/** Conditions of an approval, or the reason of a refusal or deferral. */
function Words({ deciding: { decision, set, problems } }: { deciding: Deciding }) {
  const { outcome } = decision
  if (outcome === 'approveWithConditions')
    return <ConditionsFields said={decision} set={set} problems={problems} />
  if (outcome !== 'refuse' && outcome !== 'defer') return null
  return (
    <Textarea
      id="reason"
      name="reason"
      label="Why?"
      labelProps={{ size: 's' }}
      hint="Only the network, the commissioner and the local medical committee read this."
      error={errorAt(problems, 'reason')}
      rows={3}
      value={decision.reason}
      onChange={(event) => set({ reason: event.currentTarget.value })}
    />
  )
}
