import type { Instant, PracticeId } from '@muster/domain/ids'
import type { RegisterDecision } from '@muster/domain/register/decide-register'
import type { RegisterChangeView } from '@muster/domain/register/register-page'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const registerChangesQuery = (commissioner: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['register', 'changes', commissioner, { asOf }],
    queryFn: (): Promise<readonly RegisterChangeView[]> =>
      api.register.changes.query({ commissioner, asOf }),
  })

export const registerChangeQuery = (practice: string, change: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['register', 'change', practice, change, { asOf }],
    queryFn: (): Promise<RegisterChangeView> =>
      api.register.change.query({ practice, change, asOf }),
  })

/** What undoing what was decided would bring. */
export const undoPreviewQuery = (practice: string, change: string) =>
  queryOptions({
    queryKey: ['register', 'undo', practice, change],
    queryFn: async () => await api.register.previewUndo.query({ practice, change }),
  })

/** What a decision would bring; the last one stays on the screen while the next is worked out. */
export const registerPreviewQuery = (
  practice: string,
  change: string,
  decision: RegisterDecision | null,
  also: readonly PracticeId[] = [],
) =>
  queryOptions({
    queryKey: ['register', 'preview', practice, change, decision, also],
    queryFn: async () =>
      decision === null
        ? null
        : await api.register.preview.query({ practice, change, decision, also: [...also] }),
    enabled: decision !== null && !decision.keep,
    placeholderData: keepPreviousData,
  })
