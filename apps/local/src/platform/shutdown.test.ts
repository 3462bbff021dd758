import { expect, test } from 'vitest'
import { otherProcess } from './other-process.ts'

test('a signal ends what was started, last first, also past one that fails', async () => {
  const { child, firstLine, exited } = otherProcess(`
    import { writeSync } from 'node:fs'
    const { watchForShutdown } = await platform('shutdown.ts')
    const shutdown = watchForShutdown((line) => writeSync(2, line + '\\n'))
    shutdown.add('database', async () => writeSync(2, 'database\\n'))
    shutdown.add('engine', async () => { throw new Error('stuck') })
    shutdown.add('api', async () => writeSync(2, 'api\\n'))
    console.log('ready')
    setInterval(() => {}, 1000)`)
  let said = ''
  child.stderr?.on('data', (data: Buffer) => {
    said += data.toString()
  })
  await firstLine
  child.kill('SIGTERM')
  expect(await exited).toBe(143)
  expect(said).toBe('api\nStopping engine failed: stuck\ndatabase\n')
})
