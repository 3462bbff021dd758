import type { VersionPage, VersionPreview, VersionsPage } from '@muster/domain/views/version-views'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'
import { scopeOf } from './scope-choice.ts'

export const versionsQuery = queryOptions({
  queryKey: ['versions', 'list'],
  queryFn: (): Promise<VersionsPage> => api.versions.list.query(),
})

export const versionQuery = (version: number) =>
  queryOptions({
    queryKey: ['versions', 'get', version],
    queryFn: (): Promise<VersionPage> => api.versions.get.query({ version }),
  })

export const previewQuery = (version: number, choice: string) =>
  queryOptions({
    queryKey: ['versions', 'preview', version, choice],
    queryFn: (): Promise<VersionPreview> =>
      api.versions.preview.query({ version, to: scopeOf(choice) }),
  })
