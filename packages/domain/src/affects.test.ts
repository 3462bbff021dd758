import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { affects } from './affects.ts'
import { assessCommissioner, assessNetwork } from './assess/assess.ts'
import type { Assessment } from './assess/assessment.ts'
import type { Fact } from './facts/stream-ref.ts'
import type { Instant, NetworkId } from './ids.ts'
import { attempt, daysLater, type Happening, happening, isPassing } from './testing/happenings.ts'
import { beginning, fold } from './testing/made-up-run.ts'
import type { World } from './world.ts'

const sequences = fc.readConfigureGlobal()?.numRuns ?? 2000

/** The engine as it is driven: nobody looks but whom a fact names, and whose own instant has come. */
interface Engine {
  readonly world: World
  /** When each subject planned to look next; null for never. */
  readonly planned: ReadonlyMap<string, Instant | null>
}

const commissioner = 'commissioner'
const assessed = (world: World, subject: string): Assessment =>
  subject === commissioner ? assessCommissioner(world) : assessNetwork(world, subject as NetworkId)

const named = (world: World, facts: readonly Fact[]): readonly string[] =>
  facts
    .flatMap((one) => affects(world, one))
    .map(({ kind, id }) => (kind === 'commissioner' ? commissioner : id))

function look({ world, planned }: Engine, subjects: readonly string[]): Engine {
  const [subject, ...others] = [...new Set(subjects)]
  if (subject === undefined) return { world, planned }
  const { moves, wakeAt } = assessed(world, subject)
  const after = fold(world, moves)
  const next = { world: after, planned: new Map(planned).set(subject, wakeAt) }
  if (moves.length === 0) return look(next, others)
  return look(next, [...others, subject, ...named(after, moves)])
}

function live(engine: Engine, one: Happening): Engine {
  if (isPassing(one)) {
    const world = daysLater(engine.world, one.days)
    const due = [...engine.planned].filter(([, at]) => at !== null && at <= world.now)
    return look(
      { ...engine, world },
      due.map(([subject]) => subject),
    )
  }
  const decided = attempt(engine.world, one)
  if (!decided.ok) return engine
  const world = fold(engine.world, decided.facts)
  return look({ ...engine, world }, named(world, decided.facts))
}

describe('whom a fact names', () => {
  it('is everybody who has something to do by it, or has to look earlier', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 5, maxLength: 30 }), (happenings) => {
        const start = look({ world: beginning(), planned: new Map() }, [commissioner])
        const { world, planned } = happenings.reduce(live, start)
        for (const subject of [commissioner, ...world.networks.keys()]) {
          const { moves, wakeAt } = assessed(world, subject)
          expect(moves).toEqual([])
          const at = planned.get(subject) ?? null
          if (wakeAt !== null) expect(at ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(wakeAt)
        }
      }),
      { numRuns: sequences, endOnFailure: true },
    )
  }, 120_000)
})
