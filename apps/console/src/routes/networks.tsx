import { createRoute } from '@tanstack/react-router'
import { NetworkPage } from '../features/networks/network-page.tsx'
import { readTables } from '../features/tables/read-tables.ts'
import { rootRoute } from './root.tsx'

export const networkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/networks/$network',
  validateSearch: readTables,
  component: function Network() {
    return <NetworkPage network={networkRoute.useParams().network} part="overview" />
  },
})

export const networkPartRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/networks/$network/$part',
  validateSearch: readTables,
  component: function NetworkPart() {
    return <NetworkPage {...networkPartRoute.useParams()} />
  },
})
