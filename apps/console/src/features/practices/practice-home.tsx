import type { PracticeHome } from '@muster/domain/views/home-views'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { BlockerList } from '../blockers/blocker-list.tsx'
import { Joining } from '../changes/joining.tsx'
import { GroupNotices } from '../dissolution/group-notices.tsx'
import { OwnPayments } from '../money/own-payments.tsx'
import { NetworkStanding } from '../networks/network-standing.tsx'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { PlaceSearch } from '../places/place-search.tsx'
import { RegisterNotices } from '../register/register-notices.tsx'
import { PhasedTasks } from '../steps/task-list.tsx'
import { BoundByOthers } from './bound-by-others.tsx'
import { ChoosingGroup } from './choosing-group.tsx'
import { EnteredForYou } from './entered-for-you.tsx'
import { NextAction } from './next-action.tsx'
import { practiceQuery } from './practice-queries.ts'
import { PublishedFacts } from './published-facts.tsx'
import { VariationsToSign } from './variations-to-sign.tsx'
import { whoseOfTask } from './whose-of-task.ts'
import { WithdrawnExceptions } from './withdrawn-exceptions.tsx'

export function PracticeHomePage({ practice }: { practice: string }) {
  const query = useQuery(practiceQuery(practice, useAsOf()))
  return (
    <Loaded query={query} what="your practice">
      {(home) => <Home home={home} />}
    </Loaded>
  )
}

function Home({ home }: { home: PracticeHome }) {
  const open = home.blockers.filter(({ resolvedAt }) => resolvedAt === null)
  return (
    <>
      <PageHeading caption={home.commissionerName}>{home.practice.name}</PageHeading>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <NextAction home={home} />
          <GroupNotices home={home} />
          <WithdrawnExceptions home={home} />
          <VariationsToSign home={home} />
          <BoundByOthers home={home} />
          <EnteredForYou entered={home.enteredForYou} />
          <RegisterNotices notices={home.register} />
          <ChoosingGroup home={home} />
          <PlaceSearch practice={home.practice.id} />
          <Joining home={home} />
          <h2 className="nhsuk-heading-m">Your tasks</h2>
          {home.tasks.length === 0 ? (
            <p>There is nothing to do yet. The first step opens when the programme opens.</p>
          ) : (
            <PhasedTasks tasks={home.tasks} whoseOf={(task) => whoseOfTask(home, task)} />
          )}
          {home.network && <OwnPayments practice={home.practice.id} network={home.network.id} />}
        </div>
        <div className="nhsuk-grid-column-one-third">
          <OnlyNow>
            <Link
              className="muster-blocked muster-no-print"
              to="/practices/$practice/blocked"
              params={{ practice: home.practice.id }}
            >
              I am blocked
            </Link>
          </OnlyNow>
          {open.length > 0 && <BlockerList title="What blocks you" blockers={open} />}
          {home.network && <NetworkStanding network={home.network} />}
          <PublishedFacts practice={home.practice} />
        </div>
      </div>
    </>
  )
}
