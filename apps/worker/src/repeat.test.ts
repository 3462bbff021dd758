import { expect, test, vi } from 'vitest'
import { repeat } from './repeat.ts'

test('a nudge does it again at once, and stopping waits for what is under way', async () => {
  let times = 0
  const loop = repeat({ name: 'test', everyMs: 3_600_000, log: () => undefined }, async () => {
    times += 1
  })
  await vi.waitFor(() => expect(times).toBe(1))
  loop.nudge()
  await vi.waitFor(() => expect(times).toBe(2))
  await loop.stop()
  loop.nudge()
  expect(times).toBe(2)
})

test('a nudge while it is being done has it done once more', async () => {
  let times = 0
  const loop = repeat({ name: 'test', everyMs: 3_600_000, log: () => undefined }, async () => {
    times += 1
    await Promise.resolve()
    if (times === 1) loop.nudge()
  })
  await vi.waitFor(() => expect(times).toBe(2))
  await loop.stop()
})

test('a failure that lasts is said once, and so is its end', async () => {
  vi.useFakeTimers()
  const said: string[] = []
  let times = 0
  const loop = repeat({ name: 'relay', everyMs: 50, log: (line) => said.push(line) }, async () => {
    times += 1
    if (times < 4) throw new Error('The database is away.')
  })
  await vi.advanceTimersByTimeAsync(10_000)
  vi.useRealTimers()
  await loop.stop()
  expect(said).toEqual(['relay: The database is away.', 'relay: well again'])
})
