import type { NetworkId, PracticeId } from '@muster/domain/ids'
import { findStep } from '@muster/domain/progress/completion'
import { formsNetwork } from '@muster/domain/progress/membership'
import type { Beliefs } from './beliefs/beliefs.ts'
import type { Job, Task } from './job.ts'

/** What is decided or confirmed looks at several networks at once. */
const looksBeyond: ReadonlySet<Task['kind']> = new Set(['decide', 'confirm'])

/** Whether a job reads and writes one network and its practices alone, and leaves as it is who belongs to it. */
export function keepsToItsLane({ programme }: Pick<Beliefs, 'programme'>, { task }: Job): boolean {
  if (!('step' in task) || looksBeyond.has(task.kind)) return false
  const step = findStep(programme, task.step)
  if (!step || formsNetwork(step)) return false
  return step.scope === 'practice' || step.scope === 'network'
}

/**
 * Splits jobs by the networks they are about, each in its order: what is done in one lane is nothing to another.
 * Networks that claim the same practice share its stream, and so a lane.
 */
export function lanesOf<T>(
  { practices }: Pick<Beliefs, 'practices'>,
  jobs: readonly T[],
  jobOf: (one: T) => Job,
): readonly (readonly T[])[] {
  const root = new Map<string, string>()
  const find = (id: string): string => {
    const above = root.get(id)
    return above === undefined || above === id ? id : find(above)
  }
  for (const { id, claims } of practices.values())
    for (const network of claims) root.set(find(id), find(network))
  const lanes = new Map<string, T[]>()
  for (const one of jobs) {
    const { network, practice } = jobOf(one)
    const lane = find(keyOf(network, practice))
    lanes.set(lane, [...(lanes.get(lane) ?? []), one])
  }
  return [...lanes.values()]
}

const keyOf = (network: NetworkId | undefined, practice: PracticeId | undefined): string =>
  network ?? practice ?? ''
