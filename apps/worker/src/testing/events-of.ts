import type { Client } from '@temporalio/client'
import proto from '@temporalio/proto'

const names = proto.temporal.api.enums.v1.EventType

/** The types of the events in a workflow's history, e.g. `TIMER_STARTED`. */
export async function eventsOf(
  client: Client,
  workflowId: string,
  runId?: string,
): Promise<string[]> {
  const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory()
  return (events ?? []).map(({ eventType }) =>
    (names[eventType ?? 0] ?? '').replace('EVENT_TYPE_', ''),
  )
}
