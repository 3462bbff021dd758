import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Database, type Kysely, openDatabase } from '@muster/db'
import { moveClock, waitUntilCaughtUp } from '@muster/operations'
import { freshDatabase, freshTaskQueue } from '@muster/test-platform'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import type { WorkerSettings } from './settings.ts'
import { startWorker } from './start-worker.ts'
import { daysLater, openRealProgramme } from './testing/real-programme.ts'

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const patience = { timeout: 30_000, interval: 20 }
const ticks = [3, 8, 15, 22, 29, 36, 43]

type Settings = Omit<WorkerSettings, 'log'>
type Killing = (settings: Settings) => Promise<void>

/** The committed facts of a run in which a worker was killed, or none, before the run was taken to its end. */
async function factsOfRun(killing: Killing): Promise<string[]> {
  const { address, taskQueue, prefix } = freshTaskQueue()
  const databaseUrl = await freshDatabase()
  // Each run has the same programme, so the workflows have the same ids: they live in a namespace of their own.
  const namespace = prefix
  const settings = { databaseUrl, temporalAddress: address, namespace, taskQueue, poolSize: 4 }
  const { id } = await openRealProgramme(databaseUrl)
  await killing(settings)

  const db = openDatabase({ url: databaseUrl, poolSize: 2 })
  const worker = await startWorker({ ...settings, log: () => undefined })
  try {
    await waitUntilCaughtUp(db, id, { timeoutMs: 50_000 })
    for (const days of ticks) {
      await moveClock(db, id, daysLater(days))
      await waitUntilCaughtUp(db, id, { timeoutMs: 30_000 })
    }
    return await facts(db)
  } finally {
    await worker.stop()
    await db.destroy()
  }
}

async function facts(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .select(['stream', 'type', 'data', 'occurred_at'])
    .execute()
  return rows.map((row) => JSON.stringify(row)).sort()
}

function start(script: string, parameters: string[], environment: Record<string, string> = {}) {
  const env = { ...process.env, ...environment }
  return spawn(process.execPath, [pathOf(script), ...parameters], { env, stdio: 'ignore' })
}

async function endOf(child: ChildProcess): Promise<NodeJS.Signals | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.signalCode
}

const killedInsideLook: Killing = async (settings) => {
  const database = new pg.Client({ connectionString: settings.databaseUrl })
  await database.connect()
  // The row of the look is written after its moves, so whoever waits for this lock has made them.
  await database.query('begin; lock table look in access exclusive mode')
  const child = start('./main.ts', [], {
    DATABASE_URL: settings.databaseUrl,
    TEMPORAL_ADDRESS: settings.temporalAddress,
    TEMPORAL_NAMESPACE: settings.namespace,
    MUSTER_TASK_QUEUE: settings.taskQueue,
  })
  const waiting = `select from pg_locks where relation = 'look'::regclass and not granted`
  await vi.waitFor(async () => {
    expect((await database.query(waiting)).rows).not.toHaveLength(0)
  }, patience)
  child.kill('SIGKILL')
  expect(await endOf(child)).toBe('SIGKILL')
  await database.query('rollback')
  await database.end()
}

const killedAfterCommit =
  (nth: number): Killing =>
  async (settings) => {
    const child = start('./testing/die-after-commit.ts', [JSON.stringify(settings), String(nth)])
    expect(await endOf(child)).toBe('SIGKILL')
  }

test('a worker killed inside a look, or between its commit and its answer, loses nothing and doubles nothing', async () => {
  const undisturbed = await factsOfRun(async () => undefined)
  for (const type of ['stepOpened', 'reminderSent', 'stepLate'])
    expect(undisturbed.filter((fact) => fact.includes(`"${type}"`)).length).toBeGreaterThan(1)

  expect(await factsOfRun(killedInsideLook)).toEqual(undisturbed)
  expect(await factsOfRun(killedAfterCommit(3))).toEqual(undisturbed)
}, 240_000)
