import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import './provided.ts'

export interface TaskQueue {
  readonly address: string
  readonly namespace: string
  readonly taskQueue: string
  /** Begin your workflow ids with it: the namespace is shared by the whole run. */
  readonly prefix: string
}

/** Test files share one server: each keeps to a task queue and workflow ids of its own. */
export function freshTaskQueue(): TaskQueue {
  const prefix = `test-${randomUUID()}`
  return {
    address: inject('temporal'),
    namespace: inject('temporalNamespace'),
    taskQueue: prefix,
    prefix,
  }
}
