import { createServer } from 'node:net'
import { PlatformError } from './platform-error.ts'

/** A port nobody listens on at this moment; who takes it must still be ready to be beaten to it. */
export async function freePort(): Promise<number> {
  return await listenOnce(0)
}

/** Says in one sentence when a port that was asked for by number cannot be had. */
export async function claimPort(port: number, what: string): Promise<number> {
  try {
    return await listenOnce(port)
  } catch (problem) {
    const taken = problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE'
    const reason = taken ? 'is taken by another program' : 'may not be opened by you'
    throw new PlatformError(`Port ${port} for ${what} ${reason}: choose another one, or free it.`)
  }
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const found = typeof address === 'object' && address !== null ? address.port : port
      server.close(() => resolve(found))
    })
  })
}
