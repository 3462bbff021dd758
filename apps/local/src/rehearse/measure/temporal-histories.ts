import { connectionTo } from '@muster/worker/connection-to'
import { Client, Connection, type WorkflowHandle } from '@temporalio/client'

export interface Histories {
  /** Events of each network's workflow, over all its runs. */
  readonly eventsPerNetwork: readonly number[]
  readonly workflowTaskFailures: number
}

const atOnce = 16

type Event = NonNullable<Awaited<ReturnType<WorkflowHandle['fetchHistory']>>['events']>[number]

/**
 * A run that would end, or continue as new, while a signal reaches it is told so and gets its task again: that is the
 * server's way of losing no signal, and no failure.
 */
function isFailure({ workflowTaskFailedEventAttributes: failed }: Event): boolean {
  return failed != null && failed.failure?.message !== 'UnhandledCommand'
}

/** Counts what Temporal recorded of each network's journey. */
export async function readHistories(address: string, namespace: string): Promise<Histories> {
  const connection = await Connection.connect(connectionTo(address))
  try {
    const { workflow } = new Client({ connection, namespace })
    const events = new Map<string, number>()
    let failures = 0
    const runs: { readonly workflowId: string; readonly runId: string }[] = []
    for await (const { workflowId, runId } of workflow.list()) runs.push({ workflowId, runId })
    const count = async ({ workflowId, runId }: (typeof runs)[number]) => {
      const history = await workflow.getHandle(workflowId, runId).fetchHistory()
      const all = history.events ?? []
      failures += all.filter(isFailure).length
      if (workflowId.includes('/network/'))
        events.set(workflowId, (events.get(workflowId) ?? 0) + all.length)
    }
    for (let from = 0; from < runs.length; from += atOnce)
      await Promise.all(runs.slice(from, from + atOnce).map(count))
    return { eventsPerNetwork: [...events.values()], workflowTaskFailures: failures }
  } finally {
    await connection.close()
  }
}
