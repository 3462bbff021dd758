import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTemporal, type Temporal } from '@muster/local/platform'
import { Client, Connection } from '@temporalio/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type RunningWorker, startWorker } from './start-worker.ts'
import { lookWithoutRules, ProgrammeFacts } from './testing/programme-facts.ts'

const patience = { timeout: 45_000, interval: 50 }

let folder: string
let facts: ProgrammeFacts
let temporal: Temporal
let worker: RunningWorker
let said: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-outage-'))
  facts = await ProgrammeFacts.create('des-2019')
  temporal = await serve()
  said = []
})
afterEach(async () => {
  await worker.stop()
  await temporal.stop()
  await facts.close()
  await rm(folder, { recursive: true, force: true })
})

/** An empty server; on the same port where there was one before. */
const serve = (port?: number) =>
  startTemporal({
    dataDir: folder,
    log: () => undefined,
    inMemory: true,
    ...(port === undefined ? {} : { port }),
  })

const portOf = ({ address }: Temporal) => Number(address.split(':').at(-1))

function work(namespace: string): Promise<RunningWorker> {
  const settings = {
    databaseUrl: facts.url,
    temporalAddress: temporal.address,
    namespace,
    taskQueue: 'outage',
    poolSize: 4,
    reconcileEveryMs: 500,
    log: (line: string) => said.push(line),
  }
  return startWorker(settings, lookWithoutRules())
}

const settled = () => vi.waitFor(async () => expect(await facts.wakesLeft()).toBe(0), patience)

async function running(namespace: string): Promise<string[]> {
  const connection = await Connection.connect({ address: temporal.address })
  try {
    const client = new Client({ connection, namespace })
    const ids: string[] = []
    for await (const { workflowId } of client.workflow.list({
      query: "ExecutionStatus = 'Running'",
    }))
      ids.push(workflowId)
    return ids.sort()
  } finally {
    await connection.close()
  }
}

test.each(['default', 'muster'])(
  'a server that lost everything gets every workflow again from the facts, in namespace %s',
  async (namespace) => {
    const subjects = [facts.commissioner, ...(await facts.addNetworks(20))]
    worker = await work(namespace)
    await facts.wake(...subjects)
    await settled()
    await vi.waitFor(async () => expect(await running(namespace)).toEqual(subjects), patience)

    const port = portOf(temporal)
    await temporal.stop()
    await facts.wake(...subjects.slice(0, 5))
    expect(await facts.wakesLeft()).toBe(5)
    temporal = await serve(port)
    await vi.waitFor(async () => expect(await running(namespace)).toEqual(subjects), patience)
    await settled()

    await facts.wake(...subjects)
    await settled()
    expect(said.join('\n')).toMatch(/Temporal lost its namespace/)
  },
)

test('a worker may start before its server does', async () => {
  const port = portOf(temporal)
  await temporal.stop()
  worker = await work('default')
  const subjects = await facts.addNetworks(5)
  await facts.wake(...subjects)
  temporal = await serve(port)
  await settled()
})
