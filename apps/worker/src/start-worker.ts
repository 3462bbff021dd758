import { type Database, type Kysely, openDatabase } from '@muster/db'
import type { ActivityPort } from '@muster/workflows/activity-port'
import { Client, Connection } from '@temporalio/client'
import { startClockKeeper } from './clock-keeper.ts'
import { createActivities } from './create-activities.ts'
import { startReconciler } from './reconciler.ts'
import { startRelay } from './relay.ts'
import type { WorkerSettings } from './settings.ts'
import { bundleWorkflows } from './temporal/bundle-workflows.ts'
import { connectWorker } from './temporal/connect-worker.ts'
import { connectionTo } from './temporal/connection-to.ts'
import { installRuntime } from './temporal/install-runtime.ts'
import { keepRunning } from './temporal/keep-running.ts'
import { Namespace } from './temporal/namespace.ts'
import { SubjectWorkflows } from './temporal/subject-workflows.ts'

export interface RunningWorker {
  /** Some wake was committed in this process: no need to wait for the next poll. */
  nudge(): void
  stop(): Promise<void>
}

/** A look has 5 s; past that its workflow has given up, and its connection must not stay held. */
const lookTimeoutMs = 5000

/** For the relay, the clock keeper and the reconciler, so that looks in plenty never hold them up. */
const servicePoolSize = 4

/** Starts everything that makes the engine run. Temporal may be away: it is taken up when it comes. */
export async function startWorker(
  settings: WorkerSettings,
  activitiesOver: (db: Kysely<Database>) => ActivityPort = createActivities,
): Promise<RunningWorker> {
  installRuntime(settings.log)
  const { databaseUrl: url, log, namespace, reconcileEveryMs: everyMs = 30_000 } = settings
  const workflowBundle = await bundleWorkflows()
  const looks = openDatabase({
    url,
    poolSize: settings.poolSize,
    statementTimeoutMs: lookTimeoutMs,
  })
  const db = openDatabase({ url, poolSize: servicePoolSize })
  const connection = Connection.lazy(connectionTo(settings.temporalAddress))
  const workflows = new SubjectWorkflows(new Client({ connection, namespace }), settings.taskQueue)
  const place = new Namespace(connection, namespace)
  const activities = activitiesOver(looks)
  const worker = keepRunning(async () => {
    await place.ensure()
    return await connectWorker(settings.temporalAddress, {
      namespace,
      taskQueue: settings.taskQueue,
      activities,
      workflowBundle,
      looksAtOnce: settings.poolSize,
    })
  }, log)
  const relay = startRelay({ db, workflows, namespace: place, log })
  const onNamespaceLost = worker.restart
  const services = [
    relay,
    startClockKeeper(db, log),
    startReconciler({ db, workflows, everyMs, log, namespace: place, onNamespaceLost }),
  ]
  return {
    nudge: relay.nudge,
    stop: async () => {
      await Promise.all([worker, ...services].map((part) => part.stop()))
      await Promise.all([looks.destroy(), db.destroy(), connection.close()])
    },
  }
}
