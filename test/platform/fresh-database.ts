import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import './provided.ts'

/**
 * A database of your own, migrated and empty; answers with its address. It stays until the run is
 * over, so that nothing a test file left open breaks in a neighbour's.
 */
export async function freshDatabase(): Promise<string> {
  const server = inject('postgres')
  const name = `${inject('postgresPrefix')}_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    const template = pg.escapeIdentifier(inject('postgresTemplate'))
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${template}`)
  } finally {
    await client.end()
  }
  const address = new URL(server)
  address.pathname = `/${name}`
  return address.href
}
