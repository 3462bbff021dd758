import { tracked } from '@trpc/server'
import { everyRole } from '../access.ts'
import { guarded, router } from '../procedures.ts'

export const live = router({
  /** Says that something has been recorded, and no more: what it was, each reader asks for in their own scope. */
  changes: guarded({ who: everyRole, scope: 'session' }).subscription(async function* ({
    ctx,
    signal,
  }) {
    for await (const position of ctx.positions.follow(signal ?? AbortSignal.timeout(60_000)))
      yield tracked(String(position), { position })
  }),
})
