import { type Agent, request } from 'node:http'
import type { BenchCommand } from '../england/practice-script.ts'

export interface Sent {
  readonly ms: number
  readonly status: number
  readonly text: string
}

export const send = (agent: Agent, url: string, { token, body }: BenchCommand): Promise<Sent> =>
  exchange(agent, url, token, JSON.stringify(body))

/** One request on a kept connection; without a body it is a GET. */
export function exchange(agent: Agent, url: string, token: string, body?: string): Promise<Sent> {
  const began = performance.now()
  const content = body && {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  const headers = { cookie: `muster-session=${token}`, ...content }
  return new Promise((resolve, reject) => {
    const call = request(url, { agent, method: body ? 'POST' : 'GET', headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          ms: performance.now() - began,
          status: response.statusCode ?? 0,
          text: Buffer.concat(parts).toString(),
        }),
      )
    })
    call.on('error', reject)
    call.end(body)
  })
}
