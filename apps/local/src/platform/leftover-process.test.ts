import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { endLeftover } from './leftover-process.ts'
import { gone } from './other-process.ts'
import { processBirth } from './process-identity.ts'

test('ends a leftover of our own, and lets a stranger with its number live', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', '/ours/temporal.db'])
  const pid = child.pid ?? 0
  await new Promise((resolve) => child.once('spawn', resolve))
  await endLeftover(pid, '/somebody/else/temporal.db', 'SIGTERM')
  expect(processBirth(pid)).toBeDefined()
  await endLeftover(pid, '/ours/temporal.db', 'SIGTERM')
  expect(await gone(pid)).toBe(true)
})
