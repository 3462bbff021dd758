import { type Account, findAccount, listAccounts, searchAccounts } from '@muster/db'
import type { Grant } from '@muster/domain/access/grants'
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
  lmc: 'lmc',
} as const

function persona({ id, name, grants, story }: Account) {
  const [grant] = grants
  if (!grant) throw new Error(`The account ${id} has no role.`)
  const scopeId = scopeOf(grant)
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

function scopeOf(grant: Grant): string {
  switch (grant.role) {
    case 'practice':
      return grant.practice
    case 'region':
      return grant.region
    case 'national':
      return 'England'
    case 'lmc':
      return grant.lmc
    default:
      return grant.commissioner
  }
}

const onlyLocal = () =>
  new TRPCError({
    code: 'FORBIDDEN',
    message: 'Personas are for the local demonstration only. Sign in instead.',
  })

/** Those with a story are offered; everybody else, acted by script until somebody sits down as them, is found. */
const mostPersonas = 12
const mostFound = 20

export const session = router({
  personas: open
    .input(z.strictObject({ search: short.trim().min(1, 'Enter a name or a code.') }).optional())
    .query(async ({ ctx, input }) => {
      if (!ctx.demonstration) return []
      const accounts = input
        ? searchAccounts(ctx.db, input.search, mostFound)
        : listAccounts(ctx.db, mostPersonas, { withStory: true })
      return (await accounts).map(persona)
    }),

  /** With how far the facts went at most before anything else was read with it: live updates go on from there. */
  me: open.query(({ ctx }) => {
    const { account } = ctx.session
    return account ? { ...persona(account), position: ctx.positions.told } : null
  }),

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
