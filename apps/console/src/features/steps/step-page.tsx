import type { StepView } from '@muster/domain/views/step-view'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Area } from '../area/area.tsx'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { useMe } from '../session/session-queries.ts'
import { AgreementDocument } from './agreement-document.tsx'
import { AnswerList } from './answer-list.tsx'
import { Confirmation } from './confirmation.tsx'
import { draftKey } from './draft-store.ts'
import { ProposalPanel } from './proposal-panel.tsx'
import { phaseWords } from './status-words.ts'
import { StepActions } from './step-actions.tsx'
import { StepFacts } from './step-facts.tsx'
import { StepNotices } from './step-notices.tsx'
import { stepQuery } from './step-queries.ts'
import { useComplete } from './use-complete.ts'
import { Variations } from './variations.tsx'
import { type Whose, whoseKey } from './whose.ts'

interface Props {
  readonly step: string
  readonly whose: Whose
}

export function StepPage({ step, whose }: Props) {
  const query = useQuery(stepQuery(step, whose, useAsOf()))
  return (
    <Loaded query={query} what="the step">
      {(view) => <Step view={view} step={step} whose={whose} />}
    </Loaded>
  )
}

function Step({ view, step, whose }: Props & { view: StepView }) {
  const asOf = useAsOf()
  const [next, setNext] = useState<string | null>(null)
  // The address may leave out the network of a practice's own step; a signature is on that network's document.
  const completing = useComplete(step, { ...view.whose, ...whose }, setNext)
  const { data: me } = useMe()
  const { task } = view
  const who = me ? `${me.home} ${me.scopeId}` : 'nobody'
  const draft = draftKey(who, step, whoseKey(whose))
  // What is to be signed now comes before the text that was.
  const variations = <Variations view={view} completing={completing} draftKey={draft} />
  return (
    <>
      <PageHeading caption={captionOf(view)}>{task.title}</PageHeading>
      {next !== null ? (
        <Confirmation title={task.title} next={next}>
          <ToNetwork view={view} />
        </Confirmation>
      ) : (
        <div className="nhsuk-grid-row">
          <div className="nhsuk-grid-column-two-thirds">
            <StepFacts view={view} />
            <StepNotices view={view} />
            {asksForArea(view) && view.whose.network && <Area network={view.whose.network} />}
            {view.document && variations}
            {view.document && <AgreementDocument view={view} document={view.document} />}
            {view.proposal && <ProposalPanel view={view} proposal={view.proposal} />}
            {!view.document && variations}
            <OnlyNow>
              <StepActions
                view={view}
                completing={completing}
                draftKey={draft}
                forOthers={view.onBehalf}
              />
            </OnlyNow>
            {(!answering(view) || asOf !== undefined) && <GivenAnswer view={view} />}
          </div>
          <OnlyNow>
            <Blocked view={view} step={step} whose={whose} />
          </OnlyNow>
        </div>
      )}
    </>
  )
}

/** Where a form shows the answer already, it is not shown twice. */
const answering = ({ allowed }: StepView) => allowed.some((one) => one !== 'vary')

/** Whoever came from the network's page goes on there. */
const ToNetwork = ({ view: { whose, networkName } }: { view: StepView }) =>
  whose.network && networkName ? (
    <p>
      <Link to="/networks/$network" params={{ network: whose.network }}>
        Go to {networkName}
      </Link>
    </p>
  ) : null

/** Where the area is answered it is shown, as far as published places tell it. */
const asksForArea = ({ evidence }: StepView) => evidence.some(({ kind }) => kind === 'outline')

const captionOf = ({ task, networkName }: StepView) =>
  [phaseWords[task.phase] ?? task.phase, networkName].filter(Boolean).join(', ')

function GivenAnswer({ view }: { view: StepView }) {
  const given = view.evidence.some((field) => view.prefilled[field.id] !== undefined)
  if (!given || view.proposal || view.document) return null
  return (
    <>
      <h2 className="nhsuk-heading-m">What was answered</h2>
      <AnswerList fields={view.evidence} answer={view.prefilled} view={view} />
    </>
  )
}

function Blocked({ view, step, whose }: Props & { view: StepView }) {
  if (view.blockerReasons.length === 0 || view.task.completedAt !== null) return null
  return (
    <aside className="nhsuk-grid-column-one-third muster-no-print">
      <Link className="muster-blocked" to="/steps/$step/blocked" params={{ step }} search={whose}>
        I am blocked on this step
      </Link>
    </aside>
  )
}
