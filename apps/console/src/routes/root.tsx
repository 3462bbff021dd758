import { createRootRoute, Outlet } from '@tanstack/react-router'
import { SkipLink } from 'nhsuk-react-components'
import { ClockBar } from '../features/clock/clock-bar.tsx'
import { LiveNotice } from '../features/live/live-notice.tsx'
import { ErrorPage, NotFoundPage } from '../features/page/error-page.tsx'
import { SiteFooter } from '../features/page/site-footer.tsx'
import { SiteHeader } from '../features/session/site-header.tsx'

export const rootRoute = createRootRoute({
  component: Layout,
  errorComponent: ErrorPage,
  notFoundComponent: NotFoundPage,
})

function Layout() {
  return (
    <>
      <SkipLink />
      <SiteHeader />
      <ClockBar />
      <LiveNotice />
      <main className="nhsuk-main-wrapper nhsuk-width-container" id="maincontent">
        <Outlet />
      </main>
      <SiteFooter />
    </>
  )
}
