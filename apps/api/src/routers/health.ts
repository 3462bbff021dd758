import { engineHealth } from '@muster/operations'
import { open, router } from '../procedures.ts'
import { programmeOf } from './clock.ts'

export const health = router({
  get: open.query(async ({ ctx }) => engineHealth(ctx.db, await programmeOf(ctx))),
})
