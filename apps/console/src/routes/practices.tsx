import { createRoute } from '@tanstack/react-router'
import { OnlyNowPage } from '../features/as-of/only-now.tsx'
import { PracticeBlockedPage } from '../features/blockers/blocked-page.tsx'
import { ProposeGroupPage } from '../features/networks/propose-network.tsx'
import { PracticeHomePage } from '../features/practices/practice-home.tsx'
import { readTables } from '../features/tables/read-tables.ts'
import { VariationDocumentPage } from '../features/variations/variation-document.tsx'
import { rootRoute } from './root.tsx'

export const practiceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practices/$practice',
  validateSearch: readTables,
  component: function Practice() {
    return <PracticeHomePage practice={practiceRoute.useParams().practice} />
  },
})

export const practiceBlockedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practices/$practice/blocked',
  component: function Blocked() {
    return (
      <OnlyNowPage>
        <PracticeBlockedPage practice={practiceBlockedRoute.useParams().practice} />
      </OnlyNowPage>
    )
  },
})

export const newGroupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practices/$practice/groups/new',
  component: function NewGroup() {
    return (
      <OnlyNowPage>
        <ProposeGroupPage practice={newGroupRoute.useParams().practice} />
      </OnlyNowPage>
    )
  },
})

export const practiceVariationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practices/$practice/variation',
  component: function Variation() {
    return <VariationDocumentPage practice={practiceVariationRoute.useParams().practice} />
  },
})
