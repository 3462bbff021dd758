import type { RegisterStanding } from '@muster/domain/register/register-notice'
import type { RegisterChangeView } from '@muster/domain/register/register-page'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { InsetText, SummaryList, Tag } from 'nhsuk-react-components'
import { useRef } from 'react'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { DecideRegister } from './decide-register.tsx'
import { registerChangeQuery } from './register-queries.ts'
import { standingTags, successorWords } from './register-words.ts'
import { UndoDecision } from './undo-decision.tsx'

interface Props {
  readonly commissioner: string
  readonly practice: string
  readonly change: string
}

/** One change of the register: what the file says, what it would bring, and the decision. */
export function RegisterChangePage({ commissioner, practice, change }: Props) {
  const query = useQuery(registerChangeQuery(practice, change, useAsOf()))
  const top = useRef<HTMLParagraphElement>(null)
  return (
    <Loaded query={query} what="the change in the register">
      {(view) => (
        <>
          <PageHeading caption="Change in the practice register">
            {`${view.practiceName} (${view.practice})`}
          </PageHeading>
          <p ref={top} tabIndex={-1} role="status">
            <Tag modifier={standingTags[view.standing].colour}>
              {standingTags[view.standing].label}
            </Tag>{' '}
            {view.decided}
            {view.reason && ` Reason: ${view.reason}`}
          </p>
          <Evidence view={view} />
          {view.takesBack && <TakesBack commissioner={commissioner} view={view} />}
          {view.undo && (
            <OnlyNow>
              <UndoDecision change={view} done={() => top.current?.focus()} />
            </OnlyNow>
          )}
          {view.mayDecide && (
            <OnlyNow>
              {view.standing !== 'open' && (
                <h2 className="nhsuk-heading-m">
                  {againWords[view.standing] ?? 'Decide otherwise'}
                </h2>
              )}
              <DecideRegister key={view.standing} change={view} done={() => top.current?.focus()} />
            </OnlyNow>
          )}
          <p className="muster-no-print">
            <Link to="/commissioners/$commissioner/register" params={{ commissioner }}>
              All changes in the practice register
            </Link>
          </p>
        </>
      )}
    </Loaded>
  )
}

const againWords: Partial<Record<RegisterStanding, string>> = {
  decided: 'Decide otherwise, until its day',
  undone: 'Decide anew',
}

/** The practice is open after all: what was done by the earlier decision goes back there, membership and list with it. */
const TakesBack = ({ commissioner, view }: { commissioner: string; view: RegisterChangeView }) => (
  <InsetText>
    <p>
      The register takes back what it said before. If the practice never closed, undo what was
      decided then: it is a member of its network again, with its list and its work. If it opens
      anew, decide below that it takes part.
    </p>
    <Link
      to="/commissioners/$commissioner/register/$practice/$change"
      params={{ commissioner, practice: view.practice, change: view.takesBack ?? view.id }}
    >
      What was decided when it closed
    </Link>
  </InsetText>
)

/** What is published, and what the programme knows. */
function Evidence({ view }: { view: RegisterChangeView }) {
  const hints = view.successors.filter(({ signs }) => signs.length > 0)
  return (
    <SummaryList>
      <SummaryList.Row>
        <SummaryList.Key>The file</SummaryList.Key>
        <SummaryList.Value>{view.says}</SummaryList.Value>
      </SummaryList.Row>
      <SummaryList.Row>
        <SummaryList.Key>Network</SummaryList.Key>
        <SummaryList.Value>
          {view.network ? (
            <Link to="/networks/$network" params={{ network: view.network.id }}>
              {view.network.name}
            </Link>
          ) : (
            'In no network'
          )}
        </SummaryList.Value>
      </SummaryList.Row>
      <SummaryList.Row>
        <SummaryList.Key>Patients</SummaryList.Key>
        <SummaryList.Value>
          {view.listSize?.toLocaleString('en-GB') ?? 'Not known'}
        </SummaryList.Value>
      </SummaryList.Row>
      {view.kind === 'closed' && (
        <SummaryList.Row>
          <SummaryList.Key>Has something in common with</SummaryList.Key>
          <SummaryList.Value>
            {hints.length === 0 ? 'No practice that the files know' : null}
            {hints.map((one) => (
              <span key={one.id}>
                {successorWords(one)}
                <br />
              </span>
            ))}
          </SummaryList.Value>
        </SummaryList.Row>
      )}
    </SummaryList>
  )
}
