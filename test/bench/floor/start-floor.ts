import cookies from '@fastify/cookie'
import fastify from 'fastify'
import pg from 'pg'
import { completeByHand, type FloorInput, findSession, learnHomes } from './complete-by-hand.ts'

export interface FloorSettings {
  readonly databaseUrl: string
  readonly poolSize: number
}

/**
 * The least that could do a command's work: one Fastify route with statements written by hand. What the product
 * costs above this is the price of its rules, its generality and its layers.
 */
export async function startFloor({ databaseUrl, poolSize }: FloorSettings) {
  // As the product's connections: a plan is made once for any parameters.
  const options = '-c plan_cache_mode=force_generic_plan'
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize, options })
  learnHomes((await pool.query('select practice_id, commissioner_id from practice_view')).rows)
  const server = fastify()
  await server.register(cookies)
  server.post<{ Body: FloorInput }>('/complete', async ({ body, cookies: { [cookie]: token } }) => {
    const account = await findSession(pool, token ?? '')
    if (!account) throw new Error('Nobody is signed in.')
    return { result: { data: await inTransaction(pool, account.id, body) } }
  })
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  return {
    url,
    stop: async () => {
      server.server.closeAllConnections()
      await server.close()
      await pool.end()
    },
  }
}

const cookie = 'muster-session'

async function inTransaction(pool: pg.Pool, actor: string, input: FloorInput) {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const answered = await completeByHand(client, actor, input)
    await client.query('commit')
    return answered
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
