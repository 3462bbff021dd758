import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessCommissioner, assessNetwork } from '../assess/assess.ts'
import { canonicalJson } from '../facts/canonical-json.ts'
import type { Fact } from '../facts/stream-ref.ts'
import { Happen, type Sequence, sequence } from '../testing/happenings.ts'
import { violations, wrongPayments } from '../testing/invariants/invariants.ts'
import { foldRun, type Run } from '../testing/run.ts'
import { runAt } from '../testing/stages.ts'
import { Story } from '../testing/story.ts'

/** `npm run verify` asks for more. */
const sequences = fc.readConfigureGlobal()?.numRuns ?? 300

const patienceMs = 60_000 + 100 * sequences

/** Lives a sequence, with the engine after each happening and a look at how things stand. */
function lived({ from, happenings }: Sequence, look: (story: Story, seen: number) => void): Story {
  const story = new Story(runAt(from))
  const people = new Happen(story)
  for (const one of happenings) {
    const seen = story.told.length
    people.happens(one)
    story.settles()
    freeze(story.run)
    look(story, seen)
  }
  return story
}

/** Everything that is reachable: whoever changes what was folded before throws. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const one of value instanceof Map ? value.values() : Object.values(value)) freeze(one)
}

/** What is stored and hashed: an event that has been through JSON. */
const stored = (fact: Fact): Fact => JSON.parse(JSON.stringify(fact)) as Fact

const statesOf = ({ world, programme }: Run): string =>
  canonicalJson([
    programme,
    world.commissioner,
    [...world.networks.values()],
    [...world.practices.values()],
  ])

describe('whatever people try, in whatever order', { timeout: patienceMs }, () => {
  it('breaks no rule of the programme, settles, and is rebuilt from its facts', () => {
    fc.assert(
      fc.property(sequence(14), (happens) => {
        const story = lived(happens, (so, seen) => expect(violations(so, seen)).toEqual([]))
        const rebuilt = story.told.reduce((run, { fact, at }) => {
          const world = { ...run.world, now: at }
          return foldRun({ ...run, world }, stored(fact))
        }, story.first)
        expect(statesOf(rebuilt)).toBe(statesOf(story.run))
      }),
      { numRuns: sequences, endOnFailure: true },
    )
  })

  it('pays to the penny what was earned, and nothing of what is withheld', () => {
    fc.assert(
      fc.property(sequence(14), (happens) => {
        lived(happens, ({ run }) => expect(wrongPayments(run)).toEqual([]))
      }),
      { numRuns: Math.ceil(sequences / 20), endOnFailure: true },
    )
  })

  it('answers each attempt with facts, or with a sentence that says what to do', () => {
    fc.assert(
      fc.property(sequence(15), ({ from, happenings }) => {
        const people = new Happen(new Story(runAt(from)))
        for (const one of happenings) people.happens(one)
        for (const { decided } of people.tried)
          if (decided.ok) expect(decided.facts.length).toBeGreaterThan(0)
          else expect(decided.refusal.message).toMatch(/[.?]$/)
      }),
      { numRuns: Math.ceil(sequences / 10) },
    )
  })

  it('looks again only in the future, and reminds of nothing twice', () => {
    fc.assert(
      fc.property(sequence(14), (happens) => {
        lived(happens, ({ run: { world } }) => {
          for (const { wakeAt, moves } of [
            assessCommissioner(world),
            ...[...world.networks.keys()].map((id) => assessNetwork(world, id)),
          ]) {
            expect(moves).toEqual([])
            if (wakeAt !== null) expect(wakeAt).toBeGreaterThan(world.now)
          }
          for (const { steps } of world.networks.values())
            for (const { reminders = [] } of Object.values(steps))
              expect(new Set(reminders).size).toBe(reminders.length)
        })
      }),
      { numRuns: Math.ceil(sequences / 10) },
    )
  })
})
