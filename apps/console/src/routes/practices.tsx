import { createRoute } from '@tanstack/react-router'
import { PracticeBlockedPage } from '../features/blockers/blocked-page.tsx'
import { PracticeHomePage } from '../features/practices/practice-home.tsx'
import { rootRoute } from './root.tsx'

export const practiceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practices/$practice',
  component: function Practice() {
    return <PracticeHomePage practice={practiceRoute.useParams().practice} />
  },
})

export const practiceBlockedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practices/$practice/blocked',
  component: function Blocked() {
    return <PracticeBlockedPage practice={practiceBlockedRoute.useParams().practice} />
  },
})
