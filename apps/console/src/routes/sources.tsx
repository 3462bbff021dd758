import { createRoute } from '@tanstack/react-router'
import { SourcesPage } from '../features/page/sources-page.tsx'
import { rootRoute } from './root.tsx'

export const sourcesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sources',
  component: SourcesPage,
})
