import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freePort } from './free-port.ts'
import { gone, otherProcess } from './other-process.ts'
import { startPostgres } from './postgres.ts'
import { canReach, unprivilegedUser } from './unprivileged-user.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-postgres-'))
  chmodSync(folder, 0o711)
  vi.stubEnv('DATABASE_URL', '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const log = () => undefined
const start = (options = {}) => startPostgres({ dataDir: folder, log, ...options })
const spareUser = unprivilegedUser()
const spareUserRunsNode = spareUser !== undefined && canReach(spareUser, process.execPath, '-x')

async function ask(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(question)
  await client.end()
  return Object.values(rows[0] ?? {})[0]
}

function starter(dataDir: string, user?: { uid: number; gid: number }) {
  return otherProcess(
    `const { startPostgres } = await platform('postgres.ts')
    const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} })
    console.log(server.pid)
    setInterval(() => {}, 1000)`,
    user,
  )
}

test('keeps what was written from one start to the next', async () => {
  const first = await start()
  const url = await first.productDatabase()
  await ask(url, "CREATE TABLE kept AS SELECT 'Tuesday' AS day")
  expect(await ask(url, 'SHOW fsync')).toBe('on')
  expect(await ask(await first.createDatabase('copy', 'muster'), 'SELECT day FROM kept')).toBe(
    'Tuesday',
  )
  await first.dropDatabase('copy')
  await first.stop()
  const second = await start()
  expect(await ask(await second.productDatabase(), 'SELECT day FROM kept')).toBe('Tuesday')
  await second.stop()
})

test('a second start on the same folder says so, and harms nothing', async () => {
  const first = await start()
  await expect(start()).rejects.toThrow(`Muster already runs on ${folder}`)
  expect(await ask(first.url('postgres'), 'SELECT 1')).toBe(1)
  await first.stop()
})

test('ends with a starter that is killed, and starts again after', async () => {
  const { child, firstLine } = starter(folder)
  const pid = Number(await firstLine)
  child.kill('SIGKILL')
  expect(await gone(pid)).toBe(true)
  const next = await start()
  expect(await ask(next.url('postgres'), 'SELECT 1')).toBe(1)
  await next.stop()
})

test('a server that was killed itself left a note that now names a stranger', async () => {
  const first = await start()
  await first.stop()
  const note = join(folder, 'postgres', 'data', 'postmaster.pid')
  writeFileSync(note, `${process.pid}\n${join(folder, 'postgres', 'data')}\n1\n5432\n\n127.0.0.1\n`)
  const next = await start()
  expect(Number(readFileSync(note, 'utf8').split('\n')[0])).toBe(next.pid)
  await next.stop()
})

test('a taken port is named', async () => {
  const port = await freePort()
  const server = createServer().listen(port, '127.0.0.1')
  await expect(start({ port })).rejects.toThrow(`Port ${port} for PostgreSQL is taken`)
  server.close()
})

test.runIf(spareUser)(
  'as root, gets by in a folder that nobody else can pass through',
  async () => {
    chmodSync(folder, 0o700)
    const first = await start()
    const place = readFileSync(join(folder, 'postgres-is-at'), 'utf8').trim()
    await ask(await first.productDatabase(), 'CREATE TABLE kept AS SELECT 1')
    await first.stop()
    const second = await start({ throwaway: true })
    expect(await ask(await second.productDatabase(), 'SELECT count(*)::int FROM kept')).toBe(1)
    await second.stop()
    expect(existsSync(place)).toBe(false)
  },
)

test.runIf(spareUserRunsNode)('an ordinary user runs it as themselves, in the folder', async () => {
  const own = join(folder, 'own')
  mkdirSync(own)
  if (spareUser !== undefined) chownSync(own, spareUser.uid, spareUser.gid)
  const { child, firstLine, exited } = starter(own, spareUser)
  const pid = Number(await firstLine)
  expect(existsSync(join(own, 'postgres', 'data', 'PG_VERSION'))).toBe(true)
  child.kill('SIGTERM')
  await exited
  expect(await gone(pid)).toBe(true)
})
