import { createRoute } from '@tanstack/react-router'
import { RolloutPage } from '../features/rollout/rollout-page.tsx'
import { readTables } from '../features/tables/read-tables.ts'
import { rootRoute } from './root.tsx'

export const rolloutRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rollout',
  validateSearch: readTables,
  component: RolloutPage,
})
