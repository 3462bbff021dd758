import { formatDate } from '@muster/domain/calendar/format-date'
import type { OutsideView } from '@muster/domain/outside/outside-page'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Details, SummaryList, Tag } from 'nhsuk-react-components'
import type { ReactNode } from 'react'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { SourceWords } from '../page/source-words.tsx'
import { AnswerForm } from './answer-form.tsx'
import { AskForm } from './ask-form.tsx'
import { networkOutsideQuery } from './outside-queries.ts'
import { clockWords, outsideStatuses } from './outside-words.ts'
import { PromiseForm } from './promise-form.tsx'
import { RegisterLinks } from './register-links.tsx'

/** What the network needs from parties without an account: the code and its links, the details of the payee. */
export function OutsideSection({ network }: { network: string }) {
  const query = useQuery(networkOutsideQuery(network, useAsOf()))
  return (
    <Loaded query={query} what="what is asked of others">
      {(views) =>
        views.length === 0 ? null : (
          <section aria-labelledby="outside">
            <h2 className="nhsuk-heading-m" id="outside">
              Before the first payment
            </h2>
            <p>
              These come from organisations that do not use Muster. What is late there has an owner
              here, who chases it. None of it holds up go-live.
            </p>
            {views.map((view) => (
              <Request key={view.request} view={view} />
            ))}
          </section>
        )
      }
    </Loaded>
  )
}

function Request({ view }: { view: OutsideView }) {
  const { label, colour } = outsideStatuses[view.status]
  return (
    <section className="muster-item" aria-label={view.label}>
      <h3 className="nhsuk-heading-s">
        {view.label} {colour ? <Tag modifier={colour}>{label}</Tag> : `(${label.toLowerCase()})`}{' '}
        {view.clock?.late && <Tag modifier="red">Late</Tag>}
      </h3>
      <SummaryList noBorder className="muster-facts">
        <Row name="Asked of">{view.party}</Row>
        {view.cannotAskBecause.length > 0 && (
          <Row name="First">{view.cannotAskBecause.join('; ')}</Row>
        )}
        {view.askedOn && <Row name="Asked on">{formatDate(view.askedOn)}</Row>}
        {view.promisedFor && <Row name="Promised for">{formatDate(view.promisedFor)}</Row>}
        {view.clock && <Row name="Their clock">{clockWords(view)}</Row>}
        {view.code && view.issues && (
          <Row name={view.issues.label}>
            {view.code}
            {view.answeredOn && `, issued on ${formatDate(view.answeredOn)}`}
          </Row>
        )}
        {view.doneOn && <Row name="Done on">{formatDate(view.doneOn)}</Row>}
      </SummaryList>
      {view.outdated && (
        <p>
          <strong>
            The members or the payee have changed since this was asked for. Ask again.
          </strong>
        </p>
      )}
      {view.register && <RegisterLinks view={view} register={view.register} />}
      {view.mayChase && (
        <OnlyNow>
          <Chase view={view} />
        </OnlyNow>
      )}
      <p className="nhsuk-body-s">
        Where this comes from: <SourceWords of={view.source} />
      </p>
    </section>
  )
}

/** What whoever chases it can enter now. */
function Chase({ view }: { view: OutsideView }) {
  const { status, issues, outdated } = view
  const owed = status === 'asked' && (!issues || !view.code)
  return (
    <div className="muster-no-print">
      {(status === 'toAsk' || outdated) && (
        <Unfold open={status === 'toAsk'} words={`Enter when the ${view.party} was asked`}>
          <AskForm view={view} />
        </Unfold>
      )}
      {owed && (
        <Unfold words="Enter for when it is promised">
          <PromiseForm view={view} />
        </Unfold>
      )}
      {issues && (status === 'asked' || status === 'answered') && (
        <Unfold
          open={status === 'asked'}
          words={
            view.code
              ? `Correct the ${issues.label.toLowerCase()}`
              : 'Enter the code that was issued'
          }
        >
          <AnswerForm view={view} issues={issues} />
        </Unfold>
      )}
      {(status === 'answered' || (status === 'asked' && !issues)) && (
        <p>
          <Link to="/steps/$step" params={{ step: view.step }} search={{ network: view.network }}>
            Confirm: {view.stepTitle}
          </Link>
        </p>
      )}
    </div>
  )
}

const Unfold = (props: { words: string; open?: boolean; children: ReactNode }) => (
  <Details open={props.open ?? false}>
    <Details.Summary>{props.words}</Details.Summary>
    <Details.Text>{props.children}</Details.Text>
  </Details>
)

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <SummaryList.Row>
    <SummaryList.Key>{name}</SummaryList.Key>
    <SummaryList.Value>{children}</SummaryList.Value>
  </SummaryList.Row>
)
