import { createRouter } from '@tanstack/react-router'
import {
  codesRoute,
  commissionerRoute,
  committeeRoute,
  minutesRoute,
  newMeetingRoute,
  newNetworkRoute,
  placeRoute,
  registerChangeRoute,
  registerListRoute,
  variationsRoute,
} from './routes/commissioners.tsx'
import { healthRoute } from './routes/health.tsx'
import { lmcDisputeRoute, lmcMediationRoute, lmcRoute } from './routes/lmc.tsx'
import { networkPartRoute, networkRoute } from './routes/networks.tsx'
import {
  newGroupRoute,
  practiceBlockedRoute,
  practiceRoute,
  practiceVariationRoute,
} from './routes/practices.tsx'
import { versionRoute, versionsRoute } from './routes/programme.tsx'
import { lateStartsRoute, registerRoute, rolloutRoute } from './routes/rollout.tsx'
import { rootRoute } from './routes/root.tsx'
import { sourcesRoute } from './routes/sources.tsx'
import { startRoute } from './routes/start.tsx'
import { stepBlockedRoute, stepRoute } from './routes/steps.tsx'

const routeTree = rootRoute.addChildren([
  startRoute,
  healthRoute,
  sourcesRoute,
  practiceRoute,
  practiceBlockedRoute,
  newGroupRoute,
  practiceVariationRoute,
  stepRoute,
  stepBlockedRoute,
  commissionerRoute,
  committeeRoute,
  newMeetingRoute,
  minutesRoute,
  newNetworkRoute,
  placeRoute,
  registerChangeRoute,
  registerListRoute,
  variationsRoute,
  codesRoute,
  networkRoute,
  networkPartRoute,
  lmcRoute,
  lmcMediationRoute,
  lmcDisputeRoute,
  rolloutRoute,
  lateStartsRoute,
  versionsRoute,
  versionRoute,
  registerRoute,
])

/** Search parameters are texts: a code such as `00123` must not become a number. */
const parseSearch = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text))

function stringifySearch(search: Record<string, unknown>): string {
  const known = Object.entries(search).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, String(value)]],
  )
  return known.length === 0 ? '' : `?${new URLSearchParams(known)}`
}

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
