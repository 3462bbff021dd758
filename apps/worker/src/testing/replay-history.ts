import { fileURLToPath } from 'node:url'
import proto from '@temporalio/proto'
import { type InjectedSinks, Worker } from '@temporalio/worker'
import { bundleWorkflows } from '../temporal/bundle-workflows.ts'
import type { CallSinks } from './report-calls.ts'

const { History } = proto.temporal.api.history.v1
export type History = proto.temporal.api.history.v1.IHistory

export const toText = (history: History): string =>
  Buffer.from(History.encode(history).finish()).toString('base64')
export const fromText = (text: string): History => History.decode(Buffer.from(text, 'base64'))

/** A history of a real server, with what the workflow asked for when it was recorded. */
export interface RecordedHistory {
  readonly workflowId: string
  readonly calls: readonly string[]
  /** As the server sent it, in base 64; the SDK's own JSON form does not survive two copies of protobufjs. */
  readonly history: string
}

const reporter = fileURLToPath(import.meta.resolve('./report-calls.ts'))

/** Runs the workflows of today through a history; throws where they would now take another way. */
export async function replayHistory(workflowId: string, history: History): Promise<string[]> {
  const calls: string[] = []
  const workflowBundle = await bundleWorkflows([reporter])
  const sinks: InjectedSinks<CallSinks> = {
    calls: { report: { fn: (_, call) => void calls.push(call), callDuringReplay: true } },
  }
  await Worker.runReplayHistory({ workflowBundle, sinks }, history, workflowId)
  return calls
}
