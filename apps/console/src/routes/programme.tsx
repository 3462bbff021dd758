import { createRoute } from '@tanstack/react-router'
import { OnlyNowPage } from '../features/as-of/only-now.tsx'
import { VersionPage } from '../features/programme/version-page.tsx'
import { VersionsPage } from '../features/programme/versions-page.tsx'
import { readTables } from '../features/tables/read-tables.ts'
import { rootRoute } from './root.tsx'

export const versionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/programme',
  validateSearch: readTables,
  component: () => (
    <OnlyNowPage>
      <VersionsPage />
    </OnlyNowPage>
  ),
})

export const versionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/programme/$version',
  validateSearch: readTables,
  component: function Version() {
    const version = Number(versionRoute.useParams().version)
    return (
      <OnlyNowPage>
        <VersionPage key={version} version={version} />
      </OnlyNowPage>
    )
  },
})
