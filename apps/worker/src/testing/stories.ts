import type { Look } from '@muster/workflows/activity-port'
import { nothingToDo, type ScriptedEngine } from './scripted-engine.ts'

/** A life of a subject that is recorded and, from then on, replayed by each new version of the workflows. */
export interface Story {
  readonly name: string
  readonly kind: 'programme' | 'commissioner' | 'network'
  /** What its looks find, one after another; a string is an error of its rules. */
  readonly looks: readonly (Look | string)[]
  /** Wakes to send, each when the look before it is done. */
  readonly wakes: number
}

const done: Look = { ...nothingToDo, done: true }
const soon: Look = { ...nothingToDo, sleepMs: 300 }
const hour: Look = { ...nothingToDo, sleepMs: 3_600_000 }
const registered: Look = { ...nothingToDo, reached: ['registered'] }
const approved: Look = { ...nothingToDo, reached: ['registered', 'approved', 'agreementSigned'] }
const paid: Look = {
  ...done,
  reached: ['registered', 'approved', 'agreementSigned', 'live', 'paid'],
}

export const stories: readonly Story[] = [
  {
    name: 'network-paid',
    kind: 'network',
    wakes: 4,
    looks: [hour, registered, approved, soon, paid],
  },
  { name: 'network-withdrawn', kind: 'network', wakes: 2, looks: [hour, done] },
  {
    name: 'network-with-engine-error',
    kind: 'network',
    wakes: 3,
    looks: ['A rule divides by zero.', 'A rule divides by zero.', registered, done],
  },
  { name: 'commissioner', kind: 'commissioner', wakes: 1, looks: [soon, soon, done] },
  { name: 'programme', kind: 'programme', wakes: 1, looks: [soon, done] },
  {
    name: 'network-continued',
    kind: 'network',
    wakes: 90,
    looks: Array.from({ length: 90 }, () => registered),
  },
]

/** Tells the story to a real server; the engine's script must be `found`. */
export const found =
  (story: Story) =>
  (_: string, looks: number): Look => {
    const look = story.looks[looks - 1] ?? done
    if (typeof look === 'string') throw new Error(look)
    return look
  }

export async function tell(story: Story, engine: ScriptedEngine, subject: string): Promise<void> {
  for (let wake = 1; wake <= story.wakes; wake++) {
    const before = engine.looksAt(subject).length
    await engine.workflows.wake(subject)
    while (engine.looksAt(subject).length === before) await pause(20)
    // The look has to be done, not only begun, or the next wake would join it.
    await pause(100)
  }
  while (engine.looksAt(subject).length < story.looks.length) await pause(20)
  await pause(500)
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
