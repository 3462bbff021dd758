import type { Instant } from '@muster/domain/ids'
import { useSearch } from '@tanstack/react-router'
import { readMoment } from './moment.ts'

/** The moment at which the page is looked at, from its address; undefined where that is now. */
export function useAsOf(): Instant | undefined {
  const { asOf } = useSearch({ strict: false }) as { readonly asOf?: string }
  return (asOf !== undefined && readMoment(asOf)) || undefined
}
