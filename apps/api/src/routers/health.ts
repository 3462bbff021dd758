import { engineHealth } from '@muster/operations'
import { open, router } from '../procedures.ts'
import { programmeOf } from './clock.ts'

export const health = router({
  /** How far the engine is behind. Which networks it cannot look at is for who may look at all of them. */
  get: open.query(async ({ ctx }) => {
    const health = await engineHealth(ctx.db, await programmeOf(ctx))
    const national = ctx.session.account?.grants.some(({ role }) => role === 'national') ?? false
    return { ...health, engineErrors: national ? health.engineErrors : [] }
  }),
})
