import type { Allowed, StepView } from '@muster/domain/views/step-view'
import { Button, Details } from 'nhsuk-react-components'
import { FormErrors } from '../page/form-errors.tsx'
import { WordsForm } from '../page/words-form.tsx'
import { DecideForm } from './decide-form.tsx'
import { JudgeForm } from './judge-form.tsx'
import { AgreeForm } from './proposal-panel.tsx'
import { StepForm } from './step-form.tsx'
import type { Completing } from './use-complete.ts'

export interface ActionProps {
  readonly view: StepView
  readonly completing: Completing
  readonly draftKey: string
  readonly forOthers: boolean
}

/** What the person may do on the step now, one form for each way. */
export function StepActions(props: ActionProps) {
  const { view, completing } = props
  const may = (one: Allowed) => view.allowed.includes(one)
  const agreeing = may('agree') && view.proposal
  return (
    <>
      {agreeing && (
        <>
          <FormErrors problems={[]} refusal={completing.refusal} failure={completing.failure} />
          <AgreeForm
            version={agreeing.version}
            completing={completing}
            forOthers={props.forOthers}
          />
        </>
      )}
      {may('answer') && <Answering {...props} />}
      {may('propose') && <Proposing {...props} />}
      {may('vary') && <Varying {...props} />}
      {may('sign') && <Signing {...props} />}
      {may('withdraw') && <WithdrawSignature completing={completing} />}
      {may('judge') && <JudgeForm completing={completing} />}
      {may('decide') && <DecideForm view={view} completing={completing} />}
      {may('confirm') && <OneButton {...props} kind="confirm" label="Confirm" />}
      {may('acknowledge') && <OneButton {...props} kind="acknowledge" label="Acknowledge" />}
      {may('notApplicable') && <NotApplicable completing={completing} />}
    </>
  )
}

const Answering = (props: ActionProps) => (
  <StepForm
    {...props}
    button="Save and send"
    contribution={(answer) => ({ kind: 'answer', answer })}
  />
)

/** Once something is on the table, another proposal is the exception. */
function Proposing(props: ActionProps) {
  const form = (
    <StepForm
      {...props}
      button={props.view.proposal ? 'Put forward the change' : 'Put forward to all members'}
      contribution={(answer) => ({ kind: 'propose', answer })}
    />
  )
  if (!props.view.proposal) return form
  return (
    <Details>
      <Details.Summary>Put forward a change</Details.Summary>
      <Details.Text>
        <p>Everybody is asked again: agreements to version {props.view.proposal.version} end.</p>
        {form}
      </Details.Text>
    </Details>
  )
}

/** What all have signed is varied: it binds until they have signed the change. */
const Varying = (props: ActionProps) => (
  <Details>
    <Details.Summary>Vary this part of the agreement</Details.Summary>
    <Details.Text>
      <StepForm
        {...props}
        draftKey={`${props.draftKey} variation`}
        forOthers={false}
        button="Put forward the variation"
        contribution={(answer) => ({ kind: 'vary', answer })}
      />
    </Details.Text>
  </Details>
)

function Signing(props: ActionProps) {
  const version = props.view.document?.version ?? ''
  return (
    <StepForm
      {...props}
      forOthers={false}
      button="Sign"
      contribution={(answer) => ({ kind: 'sign', version, answer })}
    />
  )
}

function OneButton({
  completing,
  kind,
  label,
}: ActionProps & { kind: 'confirm' | 'acknowledge'; label: string }) {
  return (
    <>
      <FormErrors problems={[]} refusal={completing.refusal} failure={completing.failure} />
      <Button
        type="button"
        disabled={completing.pending}
        onClick={() => completing.contribute({ kind })}
      >
        {label}
      </Button>
    </>
  )
}

const WithdrawSignature = ({ completing }: { completing: Completing }) => (
  <Details>
    <Details.Summary>Take our signature back</Details.Summary>
    <Details.Text>
      <p>You can do this until a later step rests on your signature.</p>
      <WordsForm
        id="withdrawal-reason"
        label="Why do you take it back?"
        hint="Your commissioner and the local medical committee can read this, the other practices cannot."
        missing="Say in a sentence why you take your signature back"
        button="Take our signature back"
        command={{ pending: completing.pending }}
        send={(reason) => completing.contribute({ kind: 'withdraw', reason })}
      />
    </Details.Text>
  </Details>
)

const NotApplicable = ({ completing }: { completing: Completing }) => (
  <Details>
    <Details.Summary>This step does not apply to us</Details.Summary>
    <Details.Text>
      <WordsForm
        id="not-applicable-reason"
        label="Why does it not apply?"
        hint="Your network and your commissioner can read this."
        missing="Say in a sentence why it does not apply"
        button="Record that it does not apply"
        command={{ pending: completing.pending }}
        send={(reason) => completing.contribute({ kind: 'notApplicable', reason })}
      />
    </Details.Text>
  </Details>
)
