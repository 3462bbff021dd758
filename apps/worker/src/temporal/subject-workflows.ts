import { type Database, type Kysely, listSubjectsByKey, type Subject } from '@muster/db'
import { parseStreamKey, type SubjectKind } from '@muster/domain/facts/stream-ref'
import { fresh } from '@muster/workflows/carried'
import * as attributes from '@muster/workflows/search-attributes'
import { reconcile, wake } from '@muster/workflows/signals'
import type { Client } from '@temporalio/client'
import { type SearchAttributePair, WorkflowExecutionAlreadyStartedError } from '@temporalio/common'

export const workflowTypes: Readonly<Record<SubjectKind, string>> = {
  programme: 'programmeRollout',
  commissioner: 'commissionerAssurance',
  network: 'networkTransition',
}

const patienceMs = 10_000

/** The workflows of the subjects, one each; a workflow's id is its subject's key. */
export class SubjectWorkflows {
  readonly #client: Client
  readonly #taskQueue: string
  readonly #known = new Map<string, Subject>()

  constructor(client: Client, taskQueue: string) {
    this.#client = client
    this.#taskQueue = taskQueue
  }

  /** Learns what the operators' view shows of the subjects; it hardly changes, so each is asked for once. */
  async learn(db: Kysely<Database>, keys: readonly string[]): Promise<void> {
    const unknown = keys.filter((key) => !this.#known.has(key))
    for (const subject of await listSubjectsByKey(db, unknown))
      this.#known.set(subject.key, subject)
  }

  /** Some fact changed: the subject looks again. Starts its workflow where none is running. */
  wake(key: string): Promise<void> {
    return this.#signal(key, wake)
  }

  /** Nobody looked: the subject does now. Starts its workflow where none is running. */
  reconcile(key: string): Promise<void> {
    return this.#signal(key, reconcile)
  }

  /** Starts the workflow where none is running, and leaves a running one in peace. */
  async start(key: string): Promise<void> {
    const args = [key, fresh('reconciler')]
    try {
      await this.#patiently(() =>
        this.#client.workflow.start(typeOf(key), { ...this.#options(key), args }),
      )
    } catch (problem) {
      if (!(problem instanceof WorkflowExecutionAlreadyStartedError)) throw problem
    }
  }

  /** Keys of the subjects whose workflow runs, or has come to its end with nothing left to do. */
  async listLooked(): Promise<Set<string>> {
    const query = `TaskQueue = '${this.#taskQueue}' AND ExecutionStatus IN ('Running', 'Completed')`
    const looked = new Set<string>()
    for await (const { workflowId } of this.#client.workflow.list({ query, pageSize: 1000 }))
      looked.add(workflowId)
    return looked
  }

  async #signal(key: string, signal: typeof wake | typeof reconcile): Promise<void> {
    const options = { ...this.#options(key), signal, args: [key] }
    await this.#patiently(() => this.#client.workflow.signalWithStart(typeOf(key), options))
  }

  #options(workflowId: string) {
    const typedSearchAttributes = attributesOf(this.#known.get(workflowId))
    return { workflowId, taskQueue: this.#taskQueue, typedSearchAttributes }
  }

  #patiently<T>(call: () => Promise<T>): Promise<T> {
    return this.#client.withAbortSignal(AbortSignal.timeout(patienceMs), call)
  }
}

function typeOf(key: string): string {
  const { kind } = parseStreamKey(key)
  if (kind === 'practice')
    throw new Error(`${key} is a practice, which has no workflow of its own.`)
  return workflowTypes[kind]
}

function attributesOf(subject: Subject | undefined): SearchAttributePair[] {
  if (!subject) return []
  const { programme, commissioner, region } = subject
  return [
    { key: attributes.programmeAttribute, value: programme },
    ...(commissioner === null
      ? []
      : [{ key: attributes.commissionerAttribute, value: commissioner }]),
    ...(region === null ? [] : [{ key: attributes.regionAttribute, value: region }]),
  ]
}
