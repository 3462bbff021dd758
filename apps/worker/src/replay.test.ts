import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installRuntime } from './temporal/install-runtime.ts'
import { historiesFolder } from './testing/histories-folder.ts'
import { fromText, type RecordedHistory, replayHistory } from './testing/replay-history.ts'

installRuntime(() => undefined)

const files = readdirSync(historiesFolder).filter((file) => file.endsWith('.json'))
const read = (file: string): RecordedHistory =>
  JSON.parse(readFileSync(join(historiesFolder, file), 'utf8'))

test('there are histories to replay', () => {
  expect(files).not.toHaveLength(0)
})

test.each(files)(
  'the workflows of today go on with %s where they were, and ask for the same',
  async (file) => {
    const { workflowId, calls, history } = read(file)
    expect(await replayHistory(workflowId, fromText(history))).toEqual(calls)
  },
)

/** A history in which a look found something else, of the same length in bytes. */
function altered(history: string, from: string, to: string) {
  const bytes = Buffer.from(history, 'base64').toString('latin1')
  return fromText(Buffer.from(bytes.replaceAll(from, to), 'latin1').toString('base64'))
}

test('a workflow that took another way would be noticed', async () => {
  const { workflowId, history } = read('network-paid.json')
  const noTimer = altered(history, '3600000', 'null   ')
  await expect(replayHistory(workflowId, noTimer)).rejects.toThrow(/nondeterminis/i)
})

test('a workflow that went the same way with other arguments would be noticed', async () => {
  const { workflowId, calls, history } = read('network-paid.json')
  const changed = await replayHistory(workflowId, altered(history, '3600000', '7200000'))
  expect(changed).not.toEqual(calls)
  expect(changed).toContain('timer 7200000')
})
