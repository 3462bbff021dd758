import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from './folder-lock.ts'
import { otherProcess } from './other-process.ts'
import { PlatformError } from './platform-error.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function holder() {
  return otherProcess(`
    const { lockFolder } = await platform('folder-lock.ts')
    lockFolder(${JSON.stringify(folder)})
    console.log('holding')
    setInterval(() => {}, 1000)`)
}

test('a folder has one holder at a time, and the second is told which process it is', async () => {
  const { child, firstLine, exited } = holder()
  await firstLine
  expect(() => lockFolder(folder)).toThrow(
    new PlatformError(
      `Muster already runs on ${folder} (process ${child.pid}): stop that one first, or use another folder.`,
    ),
  )
  child.kill('SIGKILL')
  await exited
  // The lock of a dead process stands in nobody's way.
  lockFolder(folder)()
})

test('a process number that now belongs to somebody else does not hold the folder', () => {
  writeFileSync(
    join(folder, 'muster.lock'),
    JSON.stringify({ pid: process.pid, birth: 'long ago' }),
  )
  lockFolder(folder)()
})

test('a lock that cannot be read is passed over', () => {
  writeFileSync(join(folder, 'muster.lock'), '{"pid":')
  lockFolder(folder)()
})

test('a released folder can be taken again, and a held one cannot', () => {
  lockFolder(folder)()
  const release = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(PlatformError)
  release()
})
