import type { StepView } from '@muster/domain/views/step-view'
import { useQuery } from '@tanstack/react-query'
import { Button, Radios, Textarea } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { useNow } from '../clock/clock-queries.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Confirmation } from '../steps/confirmation.tsx'
import { stepQuery } from '../steps/step-queries.ts'
import type { Whose } from '../steps/whose.ts'
import { other, raiseProblems, whoActs } from './blocker-reasons.ts'

interface Props {
  readonly step: string
  readonly whose: Whose
}

/** At most six reasons of the step and 'something else', one sentence, done. */
export function RaiseBlocker({ step, whose }: Props) {
  const query = useQuery(stepQuery(step, whose))
  return (
    <Loaded query={query} what="the reasons">
      {(view) => <RaiseForm key={step} view={view} whose={whose} />}
    </Loaded>
  )
}

function RaiseForm({ view, whose }: { view: StepView; whose: Whose }) {
  const [kind, setKind] = useState<string | null>(null)
  const [sentence, setSentence] = useState('')
  const [checked, setChecked] = useState(false)
  const [next, setNext] = useState<string | null>(null)
  const raise = useCommand('blockers.raise', api.blockers.raise.mutate)
  const problems = checked ? raiseProblems(kind, sentence) : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (kind === null || raiseProblems(kind, sentence).length > 0) return
    const { meeting: _, ...of } = whose
    const answer = await raise.send({
      step: view.task.step,
      ...of,
      kind,
      sentence: sentence.trim(),
    })
    if (answer) setNext(answer.next)
  }

  if (next !== null) return <Confirmation title="We know that you are blocked" next={next} />
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors problems={problems} refusal={raise.refusal} failure={raise.failure} />
      <Radios
        id="kind"
        name="kind"
        legend="What stands in the way?"
        legendProps={{ size: 'm' }}
        error={problems.find(({ control }) => control === 'kind-0')?.message ?? ''}
      >
        {[...view.blockerReasons, other].map((reason, index) => (
          <Radios.Item
            key={reason.kind}
            id={`kind-${index}`}
            value={reason.kind}
            checked={kind === reason.kind}
            onChange={() => setKind(reason.kind)}
          >
            {reason.label}
          </Radios.Item>
        ))}
      </Radios>
      {kind !== null && <WhoActs view={view} kind={kind} />}
      <Textarea
        id="sentence"
        name="sentence"
        label="Say it in one sentence"
        labelProps={{ size: 'm' }}
        hint="Your support lead and whoever has to act read this. Leave out patients’ details."
        error={problems.find(({ control }) => control === 'sentence')?.message ?? ''}
        rows={3}
        maxLength={500}
        value={sentence}
        onChange={(event) => setSentence(event.currentTarget.value)}
      />
      <Button type="submit" disabled={raise.pending}>
        {raise.pending ? 'Sending…' : 'Tell them'}
      </Button>
    </form>
  )
}

function WhoActs({ view, kind }: { view: StepView; kind: string }) {
  const now = useNow()
  const reason = view.blockerReasons.find((one) => one.kind === kind)
  return <p role="status">{whoActs(reason ?? null, now)}</p>
}
