import { createRoute } from '@tanstack/react-router'
import { DisputeCasePage } from '../features/lmc/dispute-case-page.tsx'
import { LmcHomePage } from '../features/lmc/lmc-home-page.tsx'
import { MediationCasePage } from '../features/lmc/mediation-case-page.tsx'
import { readTables } from '../features/tables/read-tables.ts'
import { rootRoute } from './root.tsx'

export const lmcRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lmc',
  validateSearch: readTables,
  component: LmcHomePage,
})

export const lmcMediationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lmc/mediations/$commissioner/$practice',
  validateSearch: readTables,
  component: function Mediation() {
    return <MediationCasePage {...lmcMediationRoute.useParams()} />
  },
})

export const lmcDisputeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lmc/disputes/$network/$dispute',
  component: function Dispute() {
    return <DisputeCasePage {...lmcDisputeRoute.useParams()} />
  },
})
