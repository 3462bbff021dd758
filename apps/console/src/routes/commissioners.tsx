import { createRoute } from '@tanstack/react-router'
import { OnlyNowPage } from '../features/as-of/only-now.tsx'
import { CommissionerPage } from '../features/commissioners/commissioner-page.tsx'
import { CommitteePage } from '../features/meetings/committee-page.tsx'
import { MinutesPage } from '../features/meetings/minutes-page.tsx'
import { ScheduleMeetingPage } from '../features/meetings/schedule-meeting.tsx'
import { ProposeNetworkPage } from '../features/networks/propose-network.tsx'
import { CodesPage } from '../features/outside/codes-page.tsx'
import { SearchPage } from '../features/places/search-page.tsx'
import { RegisterChangePage } from '../features/register/register-change-page.tsx'
import { RegisterListPage } from '../features/register/register-list-page.tsx'
import { readTables } from '../features/tables/read-tables.ts'
import { VariationsPage } from '../features/variations/variations-page.tsx'
import { rootRoute } from './root.tsx'

export const commissionerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commissioners/$commissioner',
  validateSearch: readTables,
  component: function Commissioner() {
    return <CommissionerPage commissioner={commissionerRoute.useParams().commissioner} />
  },
})

export const committeeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commissioners/$commissioner/committee',
  component: function Committee() {
    return (
      <OnlyNowPage>
        <CommitteePage commissioner={committeeRoute.useParams().commissioner} />
      </OnlyNowPage>
    )
  },
})

export const newMeetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commissioners/$commissioner/meetings/new',
  component: function NewMeeting() {
    return (
      <OnlyNowPage>
        <ScheduleMeetingPage commissioner={newMeetingRoute.useParams().commissioner} />
      </OnlyNowPage>
    )
  },
})

export const newNetworkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commissioners/$commissioner/networks/new',
  component: function NewNetwork() {
    return (
      <OnlyNowPage>
        <ProposeNetworkPage commissioner={newNetworkRoute.useParams().commissioner} />
      </OnlyNowPage>
    )
  },
})

export const minutesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commissioners/$commissioner/meetings/$meeting/minutes',
  component: function MeetingMinutes() {
    return <MinutesPage {...minutesRoute.useParams()} />
  },
})

export const placeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commissioners/$commissioner/places/$practice',
  component: function Place() {
    return <SearchPage {...placeRoute.useParams()} />
  },
})

export const variationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commissioners/$commissioner/variations',
  validateSearch: readTables,
  component: function Variations() {
    return <VariationsPage commissioner={variationsRoute.useParams().commissioner} />
  },
})

export const registerListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commissioners/$commissioner/register',
  validateSearch: readTables,
  component: function Register() {
    return <RegisterListPage commissioner={registerListRoute.useParams().commissioner} />
  },
})

export const registerChangeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commissioners/$commissioner/register/$practice/$change',
  component: function RegisterChange() {
    return <RegisterChangePage {...registerChangeRoute.useParams()} />
  },
})

export const codesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commissioners/$commissioner/codes',
  validateSearch: readTables,
  component: function Codes() {
    return <CodesPage commissioner={codesRoute.useParams().commissioner} />
  },
})
