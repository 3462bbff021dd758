import { existsSync } from 'node:fs'
import cookies from '@fastify/cookie'
import files from '@fastify/static'
import { openDatabase } from '@muster/db'
import { randomSalt, type Salt } from '@muster/operations'
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { createContext } from './context.ts'
import type { Demonstration } from './demonstration.ts'
import { followPositions } from './positions.ts'
import { referenceOf } from './procedures.ts'
import { appRouter } from './router.ts'

export interface ApiSettings {
  readonly databaseUrl: string
  readonly poolSize: number
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** The console's build; without it only the api is served. */
  readonly consoleFolder?: string
  readonly demonstration?: Demonstration
  readonly salt?: Salt
  readonly logger?: FastifyBaseLogger
}

export interface RunningApi {
  readonly url: string
  stop(): Promise<void>
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** Personas are for one's own machine. Anywhere else people sign in, and there the server does not start without. */
export class NoSignIn extends Error {
  override readonly name = 'NoSignIn'
}

/** Serves the tRPC routers and the console build. */
export async function startApi(settings: ApiSettings): Promise<RunningApi> {
  const { host, port, databaseUrl, poolSize } = settings
  if (!loopback.has(host))
    throw new NoSignIn(
      `Muster does not listen on ${host}, because no sign-in is configured. Use 127.0.0.1, where only this machine reaches it.`,
    )
  const db = openDatabase({ url: databaseUrl, poolSize })
  const positions = followPositions(db)
  const server = fastify({
    ...(settings.logger ? { loggerInstance: settings.logger } : { logger: false }),
    routerOptions: { maxParamLength: 2000 },
    bodyLimit: 1_048_576,
  })
  await server.register(cookies)
  await server.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: createContext(
        {
          db,
          salt: settings.salt ?? randomSalt,
          demonstration: settings.demonstration ?? null,
          positions,
        },
        false,
      ),
      onError: ({
        error,
        path,
      }: {
        readonly error: Error & { readonly code?: string }
        readonly path?: string | undefined
      }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          server.log.error(
            { err: error, path, reference: referenceOf(error) },
            'A procedure failed',
          )
      },
    },
  })
  server.get('/healthz', async () => ({ ok: true }))
  if (settings.consoleFolder && existsSync(settings.consoleFolder))
    await serveConsole(server, settings.consoleFolder)
  const url = await server.listen({ host, port })
  return {
    url,
    async stop() {
      positions.stop()
      server.server.closeAllConnections()
      await server.close()
      await db.destroy()
    },
  }
}

/** The console is one page: any address that is no file is a route inside it. */
async function serveConsole(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(files, {
    root: folder,
    wildcard: false,
    immutable: true,
    maxAge: '1y',
    index: false,
  })
  server.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/trpc'))
      return reply.code(404).send({ message: 'Not found' })
    return reply
      .header('cache-control', 'no-cache')
      .sendFile('index.html', { immutable: false, maxAge: 0 })
  })
}
