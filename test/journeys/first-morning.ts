import { beforeAll, vi } from 'vitest'
import { myMuster } from './my-muster.ts'
import { isUntouched } from './played-now.ts'

interface Clock {
  readonly play: string | null
  readonly moving: string | null
  readonly caughtUp: boolean
}

/**
 * Every file of journeys begins on the county's first morning, whatever ran before it: in which order they run
 * depends on the machine. Files that only read leave it as it is, and the next one begins at once.
 */
beforeAll(async () => {
  const muster = myMuster()?.url
  if (!muster) return
  const { play: before } = await stillClock(muster)
  if (await isUntouched()) return
  const signedIn = await post(muster, 'session.take', { persona: 'national' })
  await post(muster, 'clock.restart', undefined, cookiesOf(signedIn))
  await stillClock(muster, (play) => play !== before)
})

/** Between one county and the next nobody answers at the address. */
const stillClock = (muster: string, known: (play: string | null) => boolean = () => true) =>
  vi.waitUntil(
    async () => {
      const clock = await clockOf(muster).catch(() => null)
      return clock?.caughtUp && clock.moving === null && known(clock.play) && clock
    },
    { timeout: 120_000, interval: 100 },
  )

async function clockOf(muster: string): Promise<Clock> {
  const answer = await fetch(new URL('/trpc/clock.get', muster))
  const { result } = (await answer.json()) as { result: { data: Clock } }
  return result.data
}

async function post(muster: string, procedure: string, input: unknown, cookie = '') {
  const answer = await fetch(new URL(`/trpc/${procedure}`, muster), {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(input),
  })
  if (!answer.ok) throw new Error(`${procedure} was refused: ${await answer.text()}`)
  return answer
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
