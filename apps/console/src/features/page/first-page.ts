import { useRouterState } from '@tanstack/react-router'
import { useState } from 'react'

/** True until the person has gone on from the page on which they arrived. */
export function useFirstPage(): boolean {
  const resolved = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const now = useRouterState({ select: (state) => state.location.pathname })
  const [arrivedAt] = useState(() => firstPath)
  if (firstPath === null) firstPath = now
  return (
    (arrivedAt === null || arrivedAt === now) && (resolved === undefined || resolved === firstPath)
  )
}

let firstPath: string | null = null
