import { Button, Radios, Textarea } from 'nhsuk-react-components'
import { errorAt, type FieldProblem, FormErrors } from '../page/form-errors.tsx'
import type { Judgement } from './judgement.ts'
import type { Completing } from './use-complete.ts'
import { useJudge } from './use-judge.ts'

/** A reviewer accepts, or returns named items with a reason: the network then has a clock to put them right. */
export function JudgeForm({ completing }: { completing: Completing }) {
  const { judgement, set, problems, submit } = useJudge(completing)
  const { verdict } = judgement
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors problems={problems} refusal={completing.refusal} failure={completing.failure} />
      <Radios
        id="verdict"
        name="verdict"
        legend="What do you find?"
        legendProps={{ size: 's' }}
        error={errorAt(problems, 'verdict-accepted')}
      >
        <Radios.Item
          id="verdict-accepted"
          value="accepted"
          checked={verdict === 'accepted'}
          onChange={() => set({ verdict: 'accepted' })}
        >
          Everything is there: accept
        </Radios.Item>
        <Radios.Item
          id="verdict-returned"
          value="returned"
          checked={verdict === 'returned'}
          onChange={() => set({ verdict: 'returned', items: itemsFound(judgement, completing) })}
        >
          Something is missing or wrong: return it to the network
        </Radios.Item>
      </Radios>
      {verdict === 'returned' && (
        <WhatIsWrong judgement={judgement} set={set} problems={problems} />
      )}
      <Button type="submit" disabled={completing.pending}>
        {verdict === 'returned' ? 'Return it' : 'Accept'}
      </Button>
    </form>
  )
}

interface WrongProps {
  readonly judgement: Judgement
  readonly set: (change: Partial<Judgement>) => void
  readonly problems: readonly FieldProblem[]
}

function WhatIsWrong({ judgement, set, problems }: WrongProps) {
  return (
    <>
      <Textarea
        id="items"
        name="items"
        label="What is missing or wrong?"
        labelProps={{ size: 's' }}
        hint="One item on each line. The members read this."
        error={errorAt(problems, 'items')}
        rows={4}
        value={judgement.items}
        onChange={(event) => set({ items: event.currentTarget.value })}
      />
      <Textarea
        id="return-reason"
        name="reason"
        label="What should the network do?"
        labelProps={{ size: 's' }}
        hint="The members read this."
        error={errorAt(problems, 'return-reason')}
        rows={3}
        value={judgement.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </>
  )
}

/** Where the server refused to accept, it named what is missing: that is what has to be put right. */
function itemsFound({ items }: Judgement, { refusal }: Completing): string {
  const missing = refusal?.facts?.missing
  return items === '' && Array.isArray(missing) ? missing.join('\n') : items
}
