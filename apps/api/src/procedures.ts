import { randomUUID } from 'node:crypto'
import type { Account } from '@muster/db'
import { Forbidden, NotFound } from '@muster/operations'
import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import type { Access } from './access.ts'
import type { Context } from './context.ts'

/** Every procedure says who may call it: there is no other way to make one. */
interface Meta {
  readonly access: Access
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    defaultMeta: undefined as never,
    sse: {
      ping: { enabled: true, intervalMs: 10_000 },
      client: { reconnectAfterInactivityMs: 25_000 },
    },
    errorFormatter({ shape, error }) {
      const fields = error.cause instanceof ZodError ? error.cause.issues.map(toField) : []
      const { stack: _, ...data } = shape.data
      const reference = error.code === 'INTERNAL_SERVER_ERROR' ? referenceOf(error) : null
      const message = fields[0]?.message ?? shape.message
      return { ...shape, message, data: { ...data, fields, reference } }
    },
  })

const references = new WeakMap<Error, string>()

/** What somebody who asks for help can name, and the log can be searched for. */
export function referenceOf(error: Error): string {
  const known = references.get(error)
  if (known) return known
  const made = randomUUID().slice(0, 8)
  references.set(error, made)
  return made
}

/** The field that has to change; one that is not known is named too. */
function toField(issue: ZodError['issues'][number]) {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const field = [...issue.path, ...unknown].map(String).join('.')
  const message = unknown.length > 0 ? 'Leave this out, it is not known.' : issue.message
  return { field, message: field === '' ? message : `${field}: ${message}` }
}

export const { router, createCallerFactory } = t

/** Absent and forbidden are translated here, once; a bug goes on as a 500 that tells nothing. */
const translated = t.middleware(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  const { cause } = result.error
  if (cause instanceof NotFound) throw new TRPCError({ code: 'NOT_FOUND', message: cause.message })
  if (cause instanceof Forbidden) throw new TRPCError({ code: 'FORBIDDEN', message: cause.message })
  if (result.error.code === 'INTERNAL_SERVER_ERROR')
    throw new TRPCError({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Something went wrong here, not with what you entered. Nothing was changed.',
      cause,
    })
  return result
})

/** Open to everybody, signed in or not. */
export const open = t.procedure.meta({ access: { who: 'anyone' } }).use(translated)

/** For people who are signed in, in one of the roles; the operation narrows it to their scope. */
export const guarded = (access: Exclude<Access, { who: 'anyone' }>) =>
  t.procedure
    .meta({ access })
    .use(translated)
    .use(({ ctx, next }) => {
      const { account } = ctx.session
      if (!account) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in first.' })
      if (!account.grants.some(({ role }) => access.who.includes(role)))
        throw new TRPCError({ code: 'FORBIDDEN', message: 'This is not for your role.' })
      return next({ ctx: { ...ctx, account: account satisfies Account } })
    })
