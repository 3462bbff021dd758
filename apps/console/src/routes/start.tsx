import { createRoute } from '@tanstack/react-router'
import { StartPage } from '../features/session/start-page.tsx'
import { rootRoute } from './root.tsx'

export const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { person?: string } =>
    typeof search.person === 'string' ? { person: search.person } : {},
  component: function Start() {
    return <StartPage person={startRoute.useSearch().person ?? null} />
  },
})
