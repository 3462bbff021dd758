import { freshTaskQueue } from '@muster/test-platform'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eventsOf } from './testing/events-of.ts'
import { nothingToDo, ScriptedEngine } from './testing/scripted-engine.ts'

const patience = { timeout: 30_000, interval: 20 }
const allMilestones = ['registered', 'approved', 'agreementSigned', 'live', 'paid'] as const

let engine: ScriptedEngine
beforeEach(() => {
  engine = new ScriptedEngine(freshTaskQueue())
})
afterEach(() => engine.stop())

test('a network is looked at when it starts and at each wake, until it is done', async () => {
  const network = engine.subject('network', 'N1')
  const story = [
    nothingToDo,
    { ...nothingToDo, reached: allMilestones.slice(0, 1) },
    { sleepMs: null, reached: allMilestones, done: true },
  ]
  await engine.start((_, looks) => story[looks - 1] ?? nothingToDo)
  for (const looks of [1, 2, 3]) {
    await engine.workflows.wake(network)
    await vi.waitFor(() => expect(engine.looksAt(network)).toHaveLength(looks), patience)
  }
  await engine.client.workflow.getHandle(network).result()
  expect(engine.looksAt(network)).toEqual(['start', 'signal', 'signal'])
})

test('a withdrawn network ends though it never went live', async () => {
  const network = engine.subject('network', 'N1')
  await engine.start(() => ({ sleepMs: null, reached: ['registered'], done: true }))
  await engine.workflows.wake(network)
  await engine.client.workflow.getHandle(network).result()
  expect(engine.looksAt(network)).toEqual(['start'])
})

test('a subject that is done is followed again when a fact wakes it', async () => {
  const programme = engine.subject('programme', 'P')
  await engine.start(() => ({ ...nothingToDo, done: true }))
  for (const looks of [1, 2]) {
    await engine.workflows.wake(programme)
    await engine.client.workflow.getHandle(programme).result()
    expect(engine.looksAt(programme)).toHaveLength(looks)
  }
})

test('the next look comes by itself at the instant that the last one named', async () => {
  const commissioner = engine.subject('commissioner', '00A')
  await engine.start((_, looks) =>
    looks < 3 ? { ...nothingToDo, sleepMs: 200 } : { ...nothingToDo, done: true },
  )
  await engine.workflows.wake(commissioner)
  await engine.client.workflow.getHandle(commissioner).result()
  expect(engine.looksAt(commissioner)).toEqual(['start', 'timer', 'timer'])
})

test('a wake that leaves the instant unchanged leaves its timer running', async () => {
  const network = engine.subject('network', 'N1')
  const dueAt = Date.now() + 3_600_000
  await engine.start((_, looks) => ({
    ...nothingToDo,
    sleepMs: dueAt - Date.now(),
    done: looks === 4,
  }))
  for (const looks of [1, 2, 3, 4]) {
    await engine.workflows.wake(network)
    await vi.waitFor(() => expect(engine.looksAt(network)).toHaveLength(looks), patience)
  }
  await engine.client.workflow.getHandle(network).result()
  const events = await eventsOf(engine.client, network)
  expect(events.filter((event) => event === 'TIMER_STARTED')).toHaveLength(1)
  expect(events).not.toContain('TIMER_CANCELED')
})

test('an instant that changes replaces the timer', async () => {
  const network = engine.subject('network', 'N1')
  const sleeps = [3_600_000, 300]
  await engine.start((_, looks) => ({
    ...nothingToDo,
    sleepMs: sleeps[looks - 1] ?? null,
    done: looks === 3,
  }))
  await engine.workflows.wake(network)
  await vi.waitFor(() => expect(engine.looksAt(network)).toHaveLength(1), patience)
  await engine.workflows.wake(network)
  await engine.client.workflow.getHandle(network).result()
  expect(engine.looksAt(network)).toEqual(['start', 'signal', 'timer'])
})

test('poisoned subjects starve nobody, are recorded, and recover on a wake', async () => {
  const poisoned = ['A', 'B', 'C', 'D', 'E'].map((id) => engine.subject('network', id))
  const healthy = engine.subject('network', 'healthy')
  let poison = true
  await engine.start((subject) => {
    if (poison && subject !== healthy) throw new Error('A rule divides by zero.')
    return { ...nothingToDo, done: true }
  })
  await Promise.all(poisoned.map((subject) => engine.workflows.wake(subject)))
  await vi.waitFor(() => expect(engine.errors).toHaveLength(poisoned.length), patience)
  await engine.workflows.wake(healthy)
  await engine.client.workflow.getHandle(healthy).result()

  expect(engine.errors[0]?.message).toBe('A rule divides by zero.')
  for (const subject of poisoned) expect(engine.looksAt(subject)).toHaveLength(2)
  poison = false
  await Promise.all(poisoned.map((subject) => engine.workflows.wake(subject)))
  await Promise.all(poisoned.map((id) => engine.client.workflow.getHandle(id).result()))
})

test('a long history continues as a new one that knows what was reached', async () => {
  const network = engine.subject('network', 'N1')
  let over = false
  await engine.start(() => ({ sleepMs: null, reached: ['registered'], done: over }))
  await engine.workflows.wake(network)
  // Two wakes that come before it would be one look.
  await vi.waitFor(() => expect(engine.looksAt(network)).toHaveLength(1), patience)
  const { runId } = await engine.client.workflow.getHandle(network).describe()
  let current = runId
  for (let wakes = 1; current === runId && wakes < 200; wakes++) {
    await engine.workflows.wake(network)
    await vi.waitFor(() => expect(engine.looksAt(network).length).toBeGreaterThan(wakes), patience)
    current = (await engine.client.workflow.getHandle(network).describe()).runId
  }
  expect(current).not.toBe(runId)
  over = true
  await engine.workflows.wake(network)
  await engine.client.workflow.getHandle(network, current).result()

  const first = await eventsOf(engine.client, network, runId)
  expect(first.at(-1)).toBe('WORKFLOW_EXECUTION_CONTINUED_AS_NEW')
  expect(first).toContain('UPSERT_WORKFLOW_SEARCH_ATTRIBUTES')
  const second = await eventsOf(engine.client, network, current)
  expect(second).not.toContain('UPSERT_WORKFLOW_SEARCH_ATTRIBUTES')
  expect(engine.looksAt(network).filter((by) => by === 'start')).toHaveLength(1)
})
