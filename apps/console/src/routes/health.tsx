import { createRoute } from '@tanstack/react-router'
import { OnlyNowPage } from '../features/as-of/only-now.tsx'
import { HealthPage } from '../features/health/health-page.tsx'
import { rootRoute } from './root.tsx'

export const healthRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/health',
  component: () => (
    <OnlyNowPage>
      <HealthPage />
    </OnlyNowPage>
  ),
})
