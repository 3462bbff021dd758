import type { TaskQueue } from '@muster/test-platform'
import type { ActivityPort, Look, WokenBy } from '@muster/workflows/activity-port'
import { Client, Connection } from '@temporalio/client'
import { NativeConnection, type Worker } from '@temporalio/worker'
import { bundleWorkflows } from '../temporal/bundle-workflows.ts'
import { createTemporalWorker } from '../temporal/create-temporal-worker.ts'
import { installRuntime } from '../temporal/install-runtime.ts'
import { SubjectWorkflows } from '../temporal/subject-workflows.ts'

export interface ScriptedCall {
  readonly subject: string
  readonly wokenBy: WokenBy
}

/** What a look finds, given the looks at this subject so far, this one included. */
export type Script = (subject: string, looks: number) => Look | Promise<Look>

const identity = 'scripted'
export const nothingToDo: Look = { sleepMs: null, reached: [], done: false }

/** The real workflows and worker on a real server, with looks whose outcome the test decides. */
export class ScriptedEngine {
  readonly looks: ScriptedCall[] = []
  readonly errors: { readonly subject: string; readonly message: string }[] = []
  readonly queue: TaskQueue
  readonly client: Client
  readonly workflows: SubjectWorkflows
  readonly #connection: Connection
  #run: { worker: Worker; native: NativeConnection; finished: Promise<void> } | undefined

  constructor(queue: TaskQueue) {
    this.queue = queue
    installRuntime(() => undefined)
    this.#connection = Connection.lazy({ address: this.queue.address })
    this.client = new Client({
      connection: this.#connection,
      namespace: this.queue.namespace,
      identity,
    })
    this.workflows = new SubjectWorkflows(this.client, this.queue.taskQueue)
  }

  async start(script: Script): Promise<void> {
    const native = await NativeConnection.connect({ address: this.queue.address })
    const worker = await createTemporalWorker({
      connection: native,
      namespace: this.queue.namespace,
      taskQueue: this.queue.taskQueue,
      activities: this.#activities(script),
      workflowBundle: await bundleWorkflows(),
      looksAtOnce: 4,
      identity,
    })
    this.#run = { worker, native, finished: worker.run() }
  }

  /** A subject of this test alone. */
  subject(kind: 'programme' | 'commissioner' | 'network', id: string): string {
    return `${this.queue.prefix}/${kind}/${id}`
  }

  looksAt(subject: string): WokenBy[] {
    return this.looks.filter((look) => look.subject === subject).map(({ wokenBy }) => wokenBy)
  }

  async stop(): Promise<void> {
    this.#run?.worker.shutdown()
    await this.#run?.finished
    await this.#run?.native.close()
    await this.#connection.close()
  }

  #activities(script: Script): ActivityPort {
    return {
      advance: async (subject, wokenBy) => {
        this.looks.push({ subject, wokenBy })
        return await script(subject, this.looksAt(subject).length)
      },
      recordEngineError: async (subject, message) => {
        this.errors.push({ subject, message })
      },
    }
  }
}
