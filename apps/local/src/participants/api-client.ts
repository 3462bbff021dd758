import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** Whatever went wrong between a participant and the server; a refusal is an answer and not an error. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
}

export interface ApiClient {
  query<T>(account: string, procedure: string, input?: object): Promise<T>
  mutate<T>(account: string, procedure: string, input: object): Promise<T>
  close(): void
}

type TokenOf = (account: string) => string

/**
 * Calls the server's procedures as a browser does, signed in as one of many people. Plain HTTP with connections kept
 * open: a full client costs more CPU than the server's own part of a command.
 */
export function openApiClient(url: string, tokenOf: TokenOf, connections: number): ApiClient {
  const { hostname, port } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' })
  const headersFor = (account: string) => ({ cookie: `muster-session=${tokenOf(account)}` })
  const call = async <T>(account: string, options: Call): Promise<T> => {
    const { status, text } = await sendAgain({ ...options, agent, hostname, port })
    return resultOf<T>(`${options.path.slice(0, 120)} by ${account}`, status, text)
  }
  return {
    query: (account, procedure, input) =>
      call(account, {
        method: 'GET',
        path: `/trpc/${procedure}${input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''}`,
        headers: headersFor(account),
      }),
    mutate: (account, procedure, input) => {
      const body = Buffer.from(JSON.stringify(input))
      const about = { 'content-type': 'application/json', 'content-length': body.length }
      return call(account, {
        method: 'POST',
        path: `/trpc/${procedure}`,
        headers: { ...headersFor(account), ...about },
        body,
      })
    },
    close: () => agent.destroy(),
  }
}

interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string | number>>
  readonly body?: Buffer
}

interface Connected extends Call {
  readonly agent: Agent
  readonly hostname: string
  readonly port: string
}

const resendAfterMs = 500
const mostSends = 20

/** Sends once more what got no answer, as a browser would: a command's id makes a second one harmless. */
async function sendAgain(options: Connected): Promise<{ status: number; text: string }> {
  for (let sends = 1; ; sends += 1) {
    try {
      return await send(options)
    } catch (problem) {
      if (sends >= mostSends || !isLostConnection(problem)) throw problem
      await pause(resendAfterMs)
    }
  }
}

const isLostConnection = (problem: unknown): boolean =>
  problem instanceof Error &&
  'code' in problem &&
  ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(String(problem.code))

function send({ body, ...options }: Connected): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

function resultOf<T>(asked: string, status: number, text: string): T {
  const answer = parsed(text) as {
    readonly result?: { readonly data: T }
    readonly error?: { readonly message: string }
  }
  if (status === 200 && answer.result) return answer.result.data
  throw new ApiError(`${asked}: ${status} ${answer.error?.message ?? text.slice(0, 200)}`)
}

function parsed(text: string): object {
  try {
    return JSON.parse(text) as object
  } catch {
    return {}
  }
}
