import { type Account, findAccount, listAccounts } from '@muster/db'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { everyRole } from '../access.ts'
import { short } from '../inputs.ts'
import { guarded, open, router } from '../procedures.ts'

/** Where somebody begins: the first of their roles decides. */
const homes = {
  practice: 'practice',
  supportLead: 'lead',
  secretary: 'secretary',
  region: 'region',
  national: 'region',
} as const

function persona({ id, name, grants, story }: Account) {
  const [grant] = grants
  if (!grant) throw new Error(`The account ${id} has no role.`)
  const scopeId =
    grant.role === 'practice'
      ? grant.practice
      : grant.role === 'region'
        ? grant.region
        : grant.role === 'national'
          ? 'England'
          : grant.commissioner
  return {
    id,
    name,
    home: homes[grant.role],
    scope: scopeId,
    scopeId,
    scopeName: name,
    story,
    roles: grants,
  }
}

const onlyLocal = () =>
  new TRPCError({
    code: 'FORBIDDEN',
    message: 'Personas are for the local demonstration only. Sign in instead.',
  })

/** Only those with a story are offered; the others are taken by scripted participants. */
const mostPersonas = 12

export const session = router({
  personas: open.query(async ({ ctx }) => {
    if (!ctx.demonstration) return []
    return (await listAccounts(ctx.db, mostPersonas, { withStory: true })).map(persona)
  }),

  me: open.query(({ ctx }) => (ctx.session.account ? persona(ctx.session.account) : null)),

  take: open.input(z.strictObject({ persona: short })).mutation(async ({ ctx, input }) => {
    if (!ctx.demonstration) throw onlyLocal()
    const account = await findAccount(ctx.db, input.persona)
    if (!account) throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such persona.' })
    await ctx.session.take(account.id)
    return persona(account)
  }),

  leave: guarded({ who: everyRole, scope: 'session' }).mutation(async ({ ctx }) => {
    await ctx.session.leave()
    return { ok: true as const }
  }),
})
