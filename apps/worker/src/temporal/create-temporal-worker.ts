import type { ActivityPort } from '@muster/workflows/activity-port'
import { type NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker'

export interface TemporalWorkerParts {
  readonly connection: NativeConnection
  readonly namespace: string
  readonly taskQueue: string
  readonly activities: ActivityPort
  readonly workflowBundle: WorkflowBundleOption
  /** How the worker shows in histories; process and host unless given. */
  readonly identity?: string
  /** Looks at once: one for each database connection. */
  readonly looksAtOnce: number
}

/**
 * With 20 workflow tasks at once 1.5% of the looks ran twice under full load; with 200 a quarter did, at the
 * same speed. All networks of a region stay in the cache at some 40 KB each. Pollers that scale by themselves came down
 * to one under a steady load, and looks then went one after another: at 70 a second a wake waited 400 ms.
 */
export function createTemporalWorker({
  activities,
  looksAtOnce,
  ...parts
}: TemporalWorkerParts): Promise<Worker> {
  return Worker.create({
    ...parts,
    activities: { ...activities },
    maxConcurrentLocalActivityExecutions: looksAtOnce,
    // All activities are local; without this the worker would keep a line open for others.
    enableNonLocalActivities: false,
    maxConcurrentWorkflowTaskExecutions: 20,
    workflowTaskPollerBehavior: { type: 'simple-maximum', maximum: 10 },
    maxCachedWorkflows: 1500,
    shutdownGraceTime: '10s',
    shutdownForceTime: '30s',
  })
}
