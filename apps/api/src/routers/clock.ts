import { listProgrammes } from '@muster/db'
import { programmeId } from '@muster/domain/ids'
import { isCaughtUp, openedAt, readClock } from '@muster/operations'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { everyRole } from '../access.ts'
import type { Context } from '../context.ts'
import { guarded, open, router } from '../procedures.ts'

export async function programmeOf(ctx: Pick<Context, 'db' | 'session'>) {
  const id = ctx.session.account?.programme ?? (await listProgrammes(ctx.db))[0]
  if (!id) throw new TRPCError({ code: 'NOT_FOUND', message: 'No programme is open yet.' })
  return programmeId(id)
}

const demonstrationOnly = () =>
  new TRPCError({
    code: 'FORBIDDEN',
    message: 'Only a demonstration’s clock can be moved by hand.',
  })

export const clock = router({
  get: open.query(async ({ ctx }) => {
    const programme = await programmeOf(ctx)
    const { now, kind } = await readClock(ctx.db, programme)
    return {
      now,
      /** Since when anything is known: as of an earlier moment nothing can be asked. */
      openedAt: await openedAt(ctx.db, programme),
      kind,
      demonstration: ctx.demonstration !== null,
      invented: ctx.demonstration?.invented ?? false,
      play: ctx.demonstration?.play ?? null,
      moving: ctx.demonstration?.moving() ?? null,
      caughtUp: await isCaughtUp(ctx.db, programme),
    }
  }),

  move: guarded({ who: everyRole, scope: 'session' })
    .input(z.strictObject({ to: z.enum(['nextDay', 'nextDeadline', 'goLive']) }))
    .mutation(({ ctx, input }) => {
      if (!ctx.demonstration) throw demonstrationOnly()
      const started = ctx.demonstration.move(input.to, ctx.account.id)
      return { ok: started, moving: ctx.demonstration.moving() }
    }),

  restart: guarded({ who: everyRole, scope: 'session' }).mutation(async ({ ctx }) => {
    if (!ctx.demonstration) throw demonstrationOnly()
    return { ok: await ctx.demonstration.restart() }
  }),
})
