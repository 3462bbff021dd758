import type { Instant } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { freshTaskQueue } from '@muster/test-platform'
import { inject } from 'vitest'
import type { Shutdown } from '../../platform/index.ts'
import { databasesOf } from '../../platform/postgres-databases.ts'
import type { Services } from '../own-services.ts'
import { runRehearsal } from '../run-rehearsal.ts'
import { type Rehearsal, type RehearsalPlan, startRehearsal } from '../start-rehearsal.ts'
import { fillInvented, inventedWorld } from './invented-world.ts'

/** The servers of the test run: they are somebody else's, so a rehearsal keeps to a namespace and database of its own. */
function sharedServices(): Services {
  const { address, namespace } = freshTaskQueue()
  const stop = async () => undefined
  return {
    postgres: {
      ...databasesOf(inject('postgres')),
      from: 'the test run',
      pid: undefined,
      productDatabase: () => Promise.reject(new Error('A rehearsal has a database of its own.')),
      stop,
    },
    temporal: { address, namespace, from: 'the test run', pid: undefined, stop },
  }
}

type Choices = Partial<
  Pick<RehearsalPlan, 'seed' | 'misfortune' | 'clock' | 'workers' | 'leaves' | 'until'>
> & {
  /** Called after each tick. */
  readonly during?: (rehearsal: Rehearsal, at: Instant) => Promise<void>
}

/** Rehearses the invented commissioner to the end, looks at it, and leaves nothing behind. */
export async function rehearseInvented<T>(
  programme: Programme,
  choices: Choices,
  look: (rehearsal: Rehearsal) => Promise<T>,
): Promise<T> {
  const stops: (() => unknown)[] = []
  const shutdown: Shutdown = {
    add: (_, stop) => stops.push(stop),
    stopAll: async () => {
      for (const stop of stops.toReversed()) await stop()
    },
  }
  try {
    const fill = fillInvented(inventedWorld(programme))
    const { during = async () => undefined, ...chosen } = choices
    const usual = { clock: { kind: 'stepped' }, seed: 1, misfortune: 0 } as const
    const plan: RehearsalPlan = { programme, fill, ...usual, ...chosen }
    const rehearsal = await startRehearsal(plan, sharedServices(), shutdown)
    await runRehearsal(rehearsal, (at) => during(rehearsal, at))
    return await look(rehearsal)
  } finally {
    await shutdown.stopAll()
  }
}
