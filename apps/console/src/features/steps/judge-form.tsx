import { Button, Radios, Textarea } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { FormErrors } from '../page/form-errors.tsx'
import type { Completing } from './use-complete.ts'

type Verdict = 'accepted' | 'returned'
interface Judgement {
  readonly verdict: Verdict | null
  /** One on each line. */
  readonly items: string
  readonly reason: string
}

/** A reviewer accepts, or returns named items with a reason: the network then has a clock to put them right. */
export function JudgeForm({ completing }: { completing: Completing }) {
  const [judgement, setJudgement] = useState<Judgement>({ verdict: null, items: '', reason: '' })
  const [checked, setChecked] = useState(false)
  const problems = checked ? problemsOf(judgement) : []
  const { verdict, reason } = judgement
  const set = (change: Partial<Judgement>) => setJudgement({ ...judgement, ...change })

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (verdict === null || problemsOf(judgement).length > 0) return
    const returned = verdict === 'returned'
    completing.contribute({
      kind: 'judge',
      verdict,
      items: returned ? linesOf(judgement.items) : [],
      ...(returned ? { reason: reason.trim() } : {}),
    })
  }

  return (
    <form onSubmit={submit} noValidate>
      <FormErrors problems={problems} refusal={completing.refusal} failure={completing.failure} />
      <Radios id="verdict" name="verdict" legend="What do you find?" legendProps={{ size: 's' }}>
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
      {verdict === 'returned' && <WhatIsWrong judgement={judgement} set={set} />}
      <Button type="submit" disabled={completing.pending}>
        {verdict === 'returned' ? 'Return it' : 'Accept'}
      </Button>
    </form>
  )
}

function WhatIsWrong({
  judgement,
  set,
}: {
  judgement: Judgement
  set: (change: Partial<Judgement>) => void
}) {
  return (
    <>
      <Textarea
        id="items"
        name="items"
        label="What is missing or wrong?"
        labelProps={{ size: 's' }}
        hint="One item on each line. The members read this."
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

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function problemsOf({ verdict, items, reason }: Judgement) {
  if (verdict === null) return [{ control: 'verdict-accepted', message: 'Select what you find' }]
  if (verdict === 'accepted') return []
  return [
    ...(linesOf(items).length === 0
      ? [{ control: 'items', message: 'Enter at least one item to put right' }]
      : []),
    ...(reason.trim() === ''
      ? [{ control: 'return-reason', message: 'Enter what the network should do' }]
      : []),
  ]
}
