import type { RegisterChangeView } from '@muster/domain/register/register-page'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { SummaryList, Tag } from 'nhsuk-react-components'
import { useRef } from 'react'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { DecideRegister } from './decide-register.tsx'
import { registerChangeQuery } from './register-queries.ts'
import { standingTags, successorWords } from './register-words.ts'

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
          {view.mayDecide && (
            <OnlyNow>
              {view.standing !== 'open' && (
                <h2 className="nhsuk-heading-m">Decide otherwise, until its day</h2>
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
