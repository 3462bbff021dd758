import type { StepView } from '@muster/domain/views/step-view'
import { useQuery } from '@tanstack/react-query'
import { Button, Radios, Textarea } from 'nhsuk-react-components'
import { useNow } from '../clock/clock-queries.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Confirmation } from '../steps/confirmation.tsx'
import { stepQuery } from '../steps/step-queries.ts'
import type { Whose } from '../steps/whose.ts'
import { other, whoActs } from './blocker-reasons.ts'
import { useRaise } from './use-raise.ts'

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

type Raising = ReturnType<typeof useRaise>

function RaiseForm({ view, whose }: { view: StepView; whose: Whose }) {
  const raising = useRaise(view, whose)
  const { raise, kind, next } = raising
  if (next !== null) return <Confirmation title="We know that you are blocked" next={next} />
  return (
    <form onSubmit={raising.submit} noValidate>
      <FormErrors problems={raising.problems} refusal={raise.refusal} failure={raise.failure} />
      <Reasons view={view} raising={raising} />
      {kind !== null && <WhoActs view={view} kind={kind} />}
      <Textarea
        id="sentence"
        name="sentence"
        label="Say it in one sentence"
        labelProps={{ size: 'm' }}
        hint="Your support lead and whoever has to act read this. Leave out patients’ details."
        error={raising.errorOf('sentence')}
        rows={3}
        maxLength={500}
        value={raising.sentence}
        onChange={(event) => raising.setSentence(event.currentTarget.value)}
      />
      <Button type="submit" disabled={raise.pending}>
        {raise.pending ? 'Sending…' : 'Tell them'}
      </Button>
    </form>
  )
}

const Reasons = ({ view, raising }: { view: StepView; raising: Raising }) => (
  <Radios
    id="kind"
    name="kind"
    legend="What stands in the way?"
    legendProps={{ size: 'm' }}
    error={raising.errorOf('kind-0')}
  >
    {[...view.blockerReasons, other].map((reason, index) => (
      <Radios.Item
        key={reason.kind}
        id={`kind-${index}`}
        value={reason.kind}
        checked={raising.kind === reason.kind}
        onChange={() => raising.setKind(reason.kind)}
      >
        {reason.label}
      </Radios.Item>
    ))}
  </Radios>
)

function WhoActs({ view, kind }: { view: StepView; kind: string }) {
  const now = useNow()
  const reason = view.blockerReasons.find((one) => one.kind === kind)
  return <p role="status">{whoActs(reason ?? null, now)}</p>
}
