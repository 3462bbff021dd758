import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTemporal } from '@muster/local/platform'
import { historiesFolder } from './histories-folder.ts'
import { type History, type RecordedHistory, replayHistory, toText } from './replay-history.ts'
import { ScriptedEngine } from './scripted-engine.ts'
import { found, type Story, stories, tell } from './stories.ts'

// Run when a change of the workflows' loop is released: `node apps/worker/src/testing/record-histories.ts`.
// Histories of versions that may still be running somewhere stay beside the new ones.
const dataDir = await mkdtemp(join(tmpdir(), 'muster-record-'))
const log = (line: string) => console.log(line)
const temporal = await startTemporal({ dataDir, log, inMemory: true })
for (const story of stories) await record(story)
await temporal.stop()
await rm(dataDir, { recursive: true, force: true })

/** Without the paths of this machine. */
function anonymous(history: History): History {
  const seen = structuredClone(history)
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return
    const part = value as Record<string, unknown>
    if (typeof part.stackTrace === 'string') part.stackTrace = ''
    for (const inner of Object.values(part)) visit(inner)
  }
  visit(seen)
  return seen
}

async function record(story: Story): Promise<void> {
  const { address, namespace } = temporal
  const engine = new ScriptedEngine({
    address,
    namespace,
    taskQueue: story.name,
    prefix: story.name,
  })
  const subject = engine.subject(story.kind, 'recorded')
  await engine.start(found(story))
  await tell(story, engine, subject)
  const query = `WorkflowId = '${subject}'`
  let runId: string | undefined
  for await (const run of engine.client.workflow.list({ query })) runId = run.runId
  const history = await engine.client.workflow.getHandle(subject, runId).fetchHistory()
  const calls = await replayHistory(subject, history)
  const recorded: RecordedHistory = {
    workflowId: subject,
    calls,
    history: toText(anonymous(history)),
  }
  await writeFile(join(historiesFolder, `${story.name}.json`), `${JSON.stringify(recorded)}\n`)
  await engine.stop()
  log(`${story.name}: ${history.events?.length} events, ${calls.length} calls`)
}
