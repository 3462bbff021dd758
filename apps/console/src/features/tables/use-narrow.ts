import { useSyncExternalStore } from 'react'

/** Below this width the design system stacks the cells of a table (its `desktop` breakpoint, 769 px). */
const narrowQuery = '(max-width: 768px)'

function subscribe(changed: () => void) {
  const query = window.matchMedia(narrowQuery)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(narrowQuery).matches)
