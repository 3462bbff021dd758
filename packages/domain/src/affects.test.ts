import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { affects } from './affects.ts'
import { assessCommissioner, assessNetwork } from './assess/assess.ts'
import type { Assessment } from './assess/assessment.ts'
import { raiseBlocker } from './decide/raise-blocker.ts'
import { commissionerStream, fact, practiceStream } from './facts/stream-ref.ts'
import { blockerId, type Instant, type NetworkId, type PracticeId, stepId } from './ids.ts'
import { Happen, sequence } from './testing/happenings.ts'
import { lead, practices } from './testing/made-up-run.ts'
import { words } from './testing/plausible-answer.ts'
import { movesOf, versionDue } from './testing/run.ts'
import { runAt } from './testing/stages.ts'
import { ofWorld, Story } from './testing/story.ts'
import type { World } from './world.ts'

const sequences = fc.readConfigureGlobal()?.numRuns ?? 300

const commissioner = 'commissioner'
const assessed = (world: World, subject: string): Assessment =>
  subject === commissioner ? assessCommissioner(world) : assessNetwork(world, subject as NetworkId)

const subjectsOf = ({ networks }: World) => [commissioner, ...networks.keys()]

/** The engine as it is driven: nobody looks but whom a fact names, and whose own instant has come. */
class Engine {
  readonly #story: Story
  /** When each subject planned to look next; null for never. */
  readonly planned = new Map<string, Instant | null>()

  constructor(story: Story) {
    this.#story = story
    this.#look(subjectsOf(story.run.world))
  }

  /** Everybody whom the facts since then name, whose instant has come, or who moves to another version. */
  catchesUp(since: number): void {
    const { world } = this.#story.run
    const due = [...this.planned].filter(([, at]) => at !== null && at <= world.now)
    const named = this.#named(since)
    this.#look([...due.map(([subject]) => subject), ...named])
    while (versionDue(this.#story.run)) {
      this.#moves(movesOf(this.#story.run))
      this.#look(subjectsOf(this.#story.run.world))
    }
  }

  #look(subjects: readonly string[]): void {
    const left = [...new Set(subjects)]
    for (let subject = left.shift(); subject !== undefined; subject = left.shift()) {
      const { moves, wakeAt } = assessed(this.#story.run.world, subject)
      this.planned.set(subject, wakeAt)
      if (moves.length === 0) continue
      const since = this.#story.told.length
      this.#moves(moves)
      for (const one of [subject, ...this.#named(since)]) if (!left.includes(one)) left.push(one)
    }
  }

  #moves(facts: ReturnType<typeof movesOf>): void {
    this.#story.records(facts)
  }

  #named(since: number): readonly string[] {
    const { told, run } = this.#story
    return told
      .slice(since)
      .flatMap(({ fact }) => affects(run.world, fact))
      .filter(({ kind }) => kind !== 'programme')
      .map(({ kind, id }) => (kind === 'commissioner' ? commissioner : id))
  }
}

describe('whom a fact names', { timeout: 60_000 + 100 * sequences }, () => {
  it('is every network where those that are ready no longer wait for the others', () => {
    const { world } = runAt('signed')
    const home = commissionerStream(world.programme.id, world.commissioner.id)
    const lifted = fact(home, { type: 'holdLifted', data: { reason: words } })
    const set = fact(home, {
      type: 'gapPolicySet',
      data: { gapPolicy: 'confirmReady', reason: words },
    })
    for (const one of [lifted, set])
      expect(affects(world, one).map(({ id }) => id)).toEqual([home.id, 'N1', 'N2'])
  })

  it('is the commissioner where a practice does what its blocker is about', () => {
    const story = new Story(runAt('beginning'))
    const [practice] = practices
    const step = stepId('F2')
    const blocker = blockerId('B1')
    const about = {
      blocker,
      step,
      practice: practice as PracticeId,
      kind: 'other',
      sentence: words,
    }
    story.tries({ by: lead, decide: ofWorld((world, by) => raiseBlocker(world, by, about)) })
    const { world } = story.run
    const answered = fact(practiceStream(world.programme.id, practice as PracticeId), {
      type: 'stepAnswered',
      data: { step, answer: {}, by: 'practice' },
    })
    expect(affects(world, answered).map(({ id }) => id)).toEqual([world.commissioner.id])
  })

  it('is everybody who has something to do by it, or has to look earlier', () => {
    fc.assert(
      fc.property(sequence(14), ({ from, happenings }) => {
        const story = new Story(runAt(from))
        const engine = new Engine(story)
        const people = new Happen(story)
        for (const one of happenings) {
          const since = story.told.length
          people.happens(one)
          engine.catchesUp(since)
        }
        const { world } = story.run
        for (const subject of subjectsOf(world)) {
          const { moves, wakeAt } = assessed(world, subject)
          expect(moves).toEqual([])
          const at = engine.planned.get(subject) ?? null
          if (wakeAt !== null) expect(at ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(wakeAt)
        }
      }),
      { numRuns: sequences, endOnFailure: true },
    )
  })
})
