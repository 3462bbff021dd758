import type { PracticeHome } from '@muster/domain/views/home-views'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Details } from 'nhsuk-react-components'
import { useState } from 'react'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { practiceQuery } from '../practices/practice-queries.ts'
import { whoseOfTask } from '../practices/whose-of-task.ts'
import type { Whose } from '../steps/whose.ts'
import { RaiseBlocker } from './raise-blocker.tsx'

/** From anywhere: the reasons of the next action at once, other steps one press away. */
export function PracticeBlockedPage({ practice }: { practice: string }) {
  const query = useQuery(practiceQuery(practice))
  const fresh = query.isFetchedAfterMount || query.isError
  return (
    <>
      <PageHeading>I am blocked</PageHeading>
      <Loaded query={query} what="your steps">
        {(home) => (fresh ? <Reasons home={home} /> : <p role="status">Loading your steps…</p>)}
      </Loaded>
    </>
  )
}

function Reasons({ home }: { home: PracticeHome }) {
  const open = home.tasks.filter(({ completedAt }) => completedAt === null)
  // Chosen once: a change by somebody else must not take the form away while it is filled in.
  const [task] = useState(home.next?.task ?? open.find(({ mine }) => mine) ?? open[0])
  if (!task) return <p>Every step of your practice is done, so nothing can be blocked.</p>
  return (
    <>
      <p>
        On this step: <strong>{task.title}</strong>
      </p>
      {open.length > 1 && (
        <Details>
          <Details.Summary>It is about another step</Details.Summary>
          <Details.Text>
            <ul>
              {open
                .filter(({ step }) => step !== task.step)
                .map((other) => (
                  <li key={other.step}>
                    <Link
                      to="/steps/$step/blocked"
                      params={{ step: other.step }}
                      search={whoseOfTask(home, other)}
                    >
                      {other.title}
                    </Link>
                  </li>
                ))}
            </ul>
          </Details.Text>
        </Details>
      )}
      <RaiseBlocker step={task.step} whose={whoseOfTask(home, task)} />
    </>
  )
}

export function StepBlockedPage({ step, whose }: { step: string; whose: Whose }) {
  return (
    <>
      <PageHeading>I am blocked</PageHeading>
      <p>
        <Link to="/steps/$step" params={{ step }} search={whose}>
          Back to the step
        </Link>
      </p>
      <RaiseBlocker step={step} whose={whose} />
    </>
  )
}
