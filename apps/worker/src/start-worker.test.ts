import { moveClock, setTurn } from '@muster/operations'
import { freshTaskQueue, type TaskQueue } from '@muster/test-platform'
import { Client, Connection } from '@temporalio/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WorkerSettings } from './settings.ts'
import { type RunningWorker, startWorker } from './start-worker.ts'
import { lookWithoutRules, ProgrammeFacts } from './testing/programme-facts.ts'

const patience = { timeout: 20_000, interval: 20 }

let queue: TaskQueue
let facts: ProgrammeFacts
const workers: RunningWorker[] = []
beforeEach(async () => {
  queue = freshTaskQueue()
  facts = await ProgrammeFacts.create(queue.prefix)
})
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
  await facts.close()
})

async function start(settings: Partial<WorkerSettings> = {}): Promise<RunningWorker> {
  const { address: temporalAddress, namespace, taskQueue } = queue
  const fixed = { databaseUrl: facts.url, temporalAddress, namespace, taskQueue, poolSize: 4 }
  const worker = await startWorker(
    { ...fixed, log: () => undefined, ...settings },
    lookWithoutRules(),
  )
  workers.push(worker)
  return worker
}

const settled = () => vi.waitFor(async () => expect(await facts.wakesLeft()).toBe(0), patience)

test('each wake is answered by a look, and the look knows what woke it', async () => {
  const subjects = [facts.commissioner, ...(await facts.addNetworks(30))]
  await facts.wake(...subjects, ...subjects)
  await start()
  await settled()
  await facts.wake(...subjects)
  await settled()
  const wokenBy = async (by: string) =>
    (await facts.looks()).filter(({ woken_by }) => woken_by === by).map(({ subject }) => subject)
  expect((await wokenBy('start')).sort()).toEqual(subjects)
  expect(new Set(await wokenBy('signal'))).toEqual(new Set(subjects))
  expect(await wokenBy('reconciler')).toEqual([])
})

test('operators find a workflow by its programme, commissioner and region', async () => {
  await start()
  const [network] = await facts.addNetworks(1)
  await facts.wake(network ?? '')
  await settled()
  const connection = await Connection.connect({ address: queue.address })
  const client = new Client({ connection, namespace: queue.namespace })
  const { searchAttributes } = await client.workflow.getHandle(network ?? '').describe()
  expect(searchAttributes).toMatchObject({
    MusterProgramme: [queue.prefix],
    MusterCommissioner: ['00A'],
    MusterRegion: ['Y99'],
  })
  await connection.close()
})

test("nobody looks while people have their turn; in the engine's everybody woken is looked at", async () => {
  const networks = await facts.addNetworks(5)
  const worker = await start()
  const before = networks.length + 1
  await vi.waitFor(async () => expect(await facts.looks()).toHaveLength(before), patience)
  await setTurn(facts.db, facts.programme, 'people')
  await facts.wake(...networks)
  worker.nudge()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect((await facts.looks()).length).toBe(before)
  await setTurn(facts.db, facts.programme, 'engine')
  await settled()
  expect((await facts.looks()).length).toBe(before + networks.length)
})

test('a tick of a stepped clock brings a look at whoever is due', async () => {
  await start()
  const [due] = await facts.addNetworks(2)
  const tomorrow = Date.UTC(2019, 4, 15) as never
  await facts.db
    .updateTable('stream')
    .set({ next_look_at: new Date(tomorrow) })
    .where('key', '=', due ?? '')
    .execute()
  await moveClock(facts.db, facts.programme, tomorrow)
  await settled()
  expect((await facts.looks()).map(({ subject }) => subject)).toContain(due)
})

test('two workers share the wakes and none is looked at by both', async () => {
  const networks = await facts.addNetworks(40)
  await facts.wake(...networks)
  await Promise.all([start(), start()])
  await settled()
  const looks = (await facts.looks()).filter(({ subject }) => networks.includes(subject))
  expect(looks).toHaveLength(networks.length)
})

test('subjects without a workflow get one when the worker starts', async () => {
  const networks = await facts.addNetworks(3)
  await start()
  await vi.waitFor(async () => expect(await facts.looks()).toHaveLength(4), patience)
  const looks = await facts.looks()
  expect(looks.map(({ subject }) => subject).sort()).toEqual(
    [facts.commissioner, ...networks].sort(),
  )
  expect(looks.every(({ woken_by }) => woken_by === 'reconciler')).toBe(true)
})

test('what is overdue without a wake is found by the reconciler', async () => {
  const [network] = await facts.addNetworks(1)
  await start({ reconcileEveryMs: 100 })
  await vi.waitFor(async () => expect(await facts.looks()).toHaveLength(2), patience)
  await facts.db
    .updateTable('stream')
    .set({ next_look_at: new Date(0) })
    .where('key', '=', network ?? '')
    .execute()
  const overdue = async () =>
    (await facts.looks()).filter(({ subject }) => subject === network).length
  await vi.waitFor(async () => expect(await overdue()).toBeGreaterThan(1), patience)
})
