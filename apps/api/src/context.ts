import { randomBytes } from 'node:crypto'
import type { Account, Database, Kysely } from '@muster/db'
import { endSession, findSession, saveSession } from '@muster/db'
import type { Salt } from '@muster/operations'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Demonstration } from './demonstration.ts'

/** What every procedure of this process shares. */
export interface Services {
  readonly db: Kysely<Database>
  readonly salt: Salt
  /** Local personas, and moving the clock: only where the server listens on loopback. */
  readonly demonstration: Demonstration | null
  readonly positions: Positions
}

/** The position of the last event, followed by one poll for all who listen. */
export interface Positions {
  /** The last one told: what is read from now on is as new, or newer. */
  readonly told: number
  follow(signal: AbortSignal): AsyncIterable<number>
}

export interface Session {
  readonly account: Account | null
  take(account: string): Promise<void>
  leave(): Promise<void>
}

export interface Context extends Services {
  readonly session: Session
}

const cookie = 'muster-session'
const cookieOptions = { path: '/', httpOnly: true, sameSite: 'strict' } as const

/** Sessions are found by the hash of a random token; only its holder has the token. */
export const createContext =
  (services: Services, secure: boolean) =>
  async ({ req, res }: { req: FastifyRequest; res: FastifyReply }): Promise<Context> => {
    const token = req.cookies[cookie]
    const account = token ? await findSession(services.db, token) : undefined
    return {
      ...services,
      session: {
        account: account ?? null,
        async take(id) {
          const fresh = randomBytes(32).toString('base64url')
          await saveSession(services.db, fresh, id)
          if (token) await endSession(services.db, token)
          res.setCookie(cookie, fresh, { ...cookieOptions, secure })
        },
        async leave() {
          if (token) await endSession(services.db, token)
          res.clearCookie(cookie, { ...cookieOptions, secure })
        },
      },
    }
  }
