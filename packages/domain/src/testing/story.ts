import type { Actor } from '../access/grants.ts'
import { addDays } from '../calendar/days.ts'
import { atLondonTime, londonDateOf } from '../calendar/london-day.ts'
import type { ContributionKind, Decided } from '../decide/contribution.ts'
import type { Fact } from '../facts/stream-ref.ts'
import type { Instant } from '../ids.ts'
import type { World } from '../world.ts'
import { foldRun, mostRounds, movesOf, type Run } from './run.ts'

/** One fact as it was recorded, with what held before it and after. */
export interface Told {
  readonly fact: Fact
  readonly at: Instant
  /** Null where the engine recorded it. */
  readonly by: Actor | null
  readonly before: Run
  readonly after: Run
}

/** What somebody tries; decided on the facts as they are when it arrives. */
export interface Attempt {
  readonly by: Actor
  /** What it contributes to a step, where it is about one. */
  readonly contribution?: ContributionKind
  readonly decide: (run: Run, by: Actor) => Decided
}

/** A run that is lived: people try something, the engine makes its moves, days pass. */
export class Story {
  run: Run
  /** The beginning of the run, from which its facts lead to where it is. */
  readonly first: Run
  readonly told: Told[] = []

  constructor(first: Run) {
    this.first = first
    this.run = first
  }

  tries({ by, decide }: Attempt): Decided {
    const decided = decide(this.run, by)
    if (decided.ok) for (const fact of decided.facts) this.#tell(fact, by)
    return decided
  }

  /** Lets the engine make its moves until it has none. Fails where it never settles. */
  settles(): void {
    for (let round = 0; round < mostRounds; round += 1) {
      const moves = movesOf(this.run)
      if (moves.length === 0) return
      this.records(moves)
    }
    throw new Error(`The engine still had moves after ${mostRounds} rounds.`)
  }

  /** What the engine found to do. */
  records(facts: readonly Fact[]): void {
    for (const fact of facts) this.#tell(fact, null)
  }

  /** The morning so many days later. */
  passes(days: number): void {
    this.at(atLondonTime(addDays(londonDateOf(this.run.world.now), days), '09:00'))
  }

  at(now: Instant): void {
    this.run = { ...this.run, world: { ...this.run.world, now } }
  }

  #tell(fact: Fact, by: Actor | null): void {
    const before = this.run
    this.run = foldRun(before, fact)
    this.told.push({ fact, at: before.world.now, by, before, after: this.run })
  }
}

/** What a decider of the world says, of a run. */
export const ofWorld =
  (decide: (world: World, by: Actor) => Decided): Attempt['decide'] =>
  ({ world }, by) =>
    decide(world, by)
