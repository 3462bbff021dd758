import { inject } from 'vitest'
import type { Muster } from './provided.ts'

/** The Muster that the files of this worker have to themselves, one file after another; none where no browser is wanted. */
export function myMuster(): Muster | undefined {
  const musters = inject('musters')
  // Vitest counts the workers that run at once from 1.
  return musters[(Number(process.env.VITEST_POOL_ID) - 1) % musters.length]
}
