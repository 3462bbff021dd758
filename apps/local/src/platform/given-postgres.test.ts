import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { freePort } from './free-port.ts'
import { type Postgres, startPostgres } from './postgres.ts'

// Somebody's own server, as DATABASE_URL names it.
let folder = ''
let server: Postgres
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muster-given-'))
  chmodSync(folder, 0o711)
  vi.stubEnv('DATABASE_URL', '')
  server = await startPostgres({ dataDir: folder, log: () => undefined, throwaway: true })
  await ask("CREATE ROLE reader LOGIN PASSWORD 'reader'")
  await ask("CREATE ROLE maker LOGIN CREATEDB PASSWORD 'maker'")
})
afterEach(() => vi.unstubAllEnvs())
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function ask(question: string, url = server.url('postgres')): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
  }
}

function urlOf(change: Partial<Pick<URL, 'username' | 'password' | 'port' | 'pathname'>>): string {
  return Object.assign(new URL(server.url('postgres')), change).href
}

function given(url: string): Promise<Postgres> {
  vi.stubEnv('DATABASE_URL', url)
  return startPostgres({ dataDir: join(folder, 'unused'), log: () => undefined })
}

test('is used as it is, and left running', async () => {
  const url = urlOf({ username: 'maker', password: 'maker' })
  const postgres = await given(url)
  expect(await postgres.productDatabase()).toBe(url)
  const made = await postgres.createDatabase('made_there')
  expect(await ask('SELECT 1 AS one', made)).toEqual([{ one: 1 }])
  expect(await postgres.databases('made_')).toEqual(['made_there'])
  await postgres.dropDatabase('made_there')
  await postgres.stop()
  expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a database that the server itself is busy with is dropped when that has ended', async () => {
  const postgres = await given(urlOf({ username: 'maker', password: 'maker' }))
  await postgres.createDatabase('made_busy')
  // Vacuuming runs as the superuser, as this session does.
  const busy = new pg.Client({ connectionString: server.url('made_busy') })
  await busy.connect()
  const dropped = postgres.dropDatabase('made_busy')
  setTimeout(() => void busy.end(), 500)
  await dropped
  expect(await postgres.databases('made_')).toEqual([])
})

test('databases made there are as on a server of our own', async () => {
  await ask("CREATE DATABASE in_latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
  const postgres = await given(urlOf({ pathname: '/in_latin' }))
  const made = await postgres.createDatabase('made_plain')
  const question = 'SELECT pg_encoding_to_char(encoding) AS encoding, datcollate FROM pg_database'
  expect(await ask(`${question} WHERE datname = 'made_plain'`)).toEqual([
    { encoding: 'UTF8', datcollate: 'C' },
  ])
  expect(await ask("SELECT '“ŵ”' AS words", made)).toEqual([{ words: '“ŵ”' }])
  await postgres.dropDatabase('made_plain')
})

test('what stands in its way is one sentence, without the password', async () => {
  const ways: readonly (readonly [string, RegExp])[] = [
    [urlOf({ port: String(await freePort()) }), /ECONNREFUSED/],
    [urlOf({ password: 'made-up-secret' }), /password authentication failed for user "muster"/],
    [urlOf({ pathname: '/nowhere' }), /database "nowhere" does not exist/],
    ['muster:made-up-secret@somewhere', /it is no address such as postgres:/],
  ]
  for (const [url, reason] of ways) {
    const problem: unknown = await given(url).catch((caught: unknown) => caught)
    expect(problem).toMatchObject({ name: 'PlatformError', message: expect.stringMatching(reason) })
    expect(String(problem)).toMatch(/Correct it, or unset it to have a server started here\.$/)
    expect(String(problem)).not.toContain('made-up-secret')
  }
})

test('a user who may not create databases is told when one is needed', async () => {
  const postgres = await given(urlOf({ username: 'reader', password: 'reader' }))
  await expect(postgres.createDatabase('not_made')).rejects.toThrow(
    /its user may not create databases/,
  )
})
