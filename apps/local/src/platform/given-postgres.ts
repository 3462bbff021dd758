import pg from 'pg'
import { PlatformError } from './platform-error.ts'
import type { Postgres } from './postgres.ts'
import { databasesOf } from './postgres-databases.ts'

/** `DROP DATABASE ... WITH (FORCE)` came with it. */
const oldestVersion = 13
const mayNot = '42501'

/** The server that DATABASE_URL names; what stands in its way is said before anything is started. */
export async function givenPostgres(url: string): Promise<Postgres> {
  await requireUsable(url)
  const databases = databasesOf(url)
  return {
    ...databases,
    createDatabase: async (name, template) => {
      try {
        return await databases.createDatabase(name, template)
      } catch (problem) {
        throw codeOf(problem) === mayNot ? inTheWay('its user may not create databases') : problem
      }
    },
    from: 'DATABASE_URL',
    pid: undefined,
    productDatabase: async () => url,
    stop: async () => undefined,
  }
}

async function requireUsable(url: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url))
    throw inTheWay('it is no address such as postgres://user@host:5432/muster')
  const version = await versionAt(url)
  if (version < oldestVersion)
    throw inTheWay(`Postgres there is ${version}, and Muster needs ${oldestVersion} or later`)
}

async function versionAt(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query('SHOW server_version_num')
    return Math.floor(Number(rows[0].server_version_num) / 10_000)
  } catch (problem) {
    // Where a name stands for several addresses and none answers, Node gives the code alone.
    throw inTheWay((problem as Error).message || String(codeOf(problem)))
  } finally {
    await client.end().catch(() => undefined)
  }
}

const codeOf = (problem: unknown): unknown =>
  problem instanceof Error && 'code' in problem ? problem.code : undefined

const inTheWay = (reason: string) =>
  new PlatformError(
    `The database server of DATABASE_URL cannot be used: ${reason}. Correct it, or unset it to have a server started here.`,
  )
