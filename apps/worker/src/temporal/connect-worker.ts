import { NativeConnection } from '@temporalio/worker'
import { connectionTo } from './connection-to.ts'
import { createTemporalWorker, type TemporalWorkerParts } from './create-temporal-worker.ts'
import type { ConnectedWorker } from './keep-running.ts'

export async function connectWorker(
  address: string,
  parts: Omit<TemporalWorkerParts, 'connection'>,
): Promise<ConnectedWorker> {
  const connection = await NativeConnection.connect(connectionTo(address))
  const disconnect = () => connection.close()
  try {
    return { worker: await createTemporalWorker({ ...parts, connection }), disconnect }
  } catch (problem) {
    await disconnect()
    throw problem
  }
}
