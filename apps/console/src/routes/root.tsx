import { createRootRoute, Outlet, retainSearchParams } from '@tanstack/react-router'
import { SkipLink } from 'nhsuk-react-components'
import { AsOfBanner } from '../features/as-of/as-of-banner.tsx'
import { ChooseMoment } from '../features/as-of/choose-moment.tsx'
import { ClockBar } from '../features/clock/clock-bar.tsx'
import { LiveNotice } from '../features/live/live-notice.tsx'
import { ErrorPage, NotFoundPage } from '../features/page/error-page.tsx'
import { SiteFooter } from '../features/page/site-footer.tsx'
import { SiteHeader } from '../features/session/site-header.tsx'

/** A page of the past leads to others of the same moment, until somebody goes back to now. */
interface When {
  readonly asOf?: string
}

export const rootRoute = createRootRoute({
  validateSearch: ({ asOf }: Record<string, unknown>): When =>
    typeof asOf === 'string' && asOf !== '' ? { asOf } : {},
  search: { middlewares: [retainSearchParams<When>(['asOf'])] },
  component: Layout,
  errorComponent: ErrorPage,
  notFoundComponent: NotFoundPage,
})

function Layout() {
  const { asOf } = rootRoute.useSearch()
  return (
    <>
      <SkipLink />
      <SiteHeader />
      <ClockBar />
      <LiveNotice />
      <AsOfBanner />
      {/* Nothing of one moment stays on the screen of another. */}
      <main
        className="nhsuk-main-wrapper nhsuk-width-container"
        id="maincontent"
        key={`page ${asOf}`}
      >
        <Outlet />
      </main>
      <ChooseMoment key={`choose ${asOf}`} />
      <SiteFooter />
    </>
  )
}
