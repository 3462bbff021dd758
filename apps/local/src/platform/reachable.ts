import { connect } from 'node:net'
import { PlatformError } from './platform-error.ts'

/** Only that somebody listens there: how to sign in is the matter of whoever connects. */
export async function requireReachable(address: string, setting: string): Promise<void> {
  if (await isReachable(address)) return
  throw new PlatformError(
    `Nothing answers at ${address}, which ${setting} names: correct it, or unset it to have a server started here.`,
  )
}

export async function isReachable(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address.includes('://') ? address : `tcp://${address}`)
  return await new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: 10_000 })
    const answer = (reachable: boolean) => {
      socket.destroy()
      resolve(reachable)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
    socket.once('timeout', () => answer(false))
  })
}
