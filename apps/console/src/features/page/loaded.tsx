import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { describeFailure } from '../../trpc/describe-failure.ts'
import { FailureNotice } from './failure-notice.tsx'

interface Props<Data> {
  readonly query: UseQueryResult<Data>
  /** What is being fetched, as in 'Loading your tasks'. */
  readonly what: string
  readonly children: (data: Data) => ReactNode
}

/** Content that comes from the server: says that it is loading, or why it cannot be shown. */
export function Loaded<Data>({ query, what, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error)
    return <FailureNotice failure={describeFailure(query.error)} retry={() => query.refetch()} />
  return (
    <p className="muster-loading" role="status">
      Loading {what}…
    </p>
  )
}
