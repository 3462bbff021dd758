import { createRoute } from '@tanstack/react-router'
import { LateStartsPage } from '../features/rollout/late-starts-page.tsx'
import { RolloutPage } from '../features/rollout/rollout-page.tsx'
import { RegisterPage } from '../features/sign-off/register-page.tsx'
import { readTables } from '../features/tables/read-tables.ts'
import { rootRoute } from './root.tsx'

export const rolloutRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rollout',
  validateSearch: readTables,
  component: RolloutPage,
})

export const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rollout/sign-off',
  validateSearch: readTables,
  component: RegisterPage,
})

export const lateStartsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rollout/late-starts',
  validateSearch: readTables,
  component: LateStartsPage,
})
