import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessCommissioner, assessNetwork } from '../assess/assess.ts'
import { stepId } from '../ids.ts'
import { instancesOf, recordIsDone, recordOf } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { milestonesPassed } from '../progress/milestones.ts'
import { attempt, daysLater, happening, isPassing } from '../testing/happenings.ts'
import { after, beginning, fold, settled } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'

/** `npm run verify` asks for more. */
const sequences = fc.readConfigureGlobal()?.numRuns ?? 2000
function expectSound(world: World): void {
  for (const practice of world.practices.values())
    if (practice.network) expect(membersOf(world, practice.network)).toContain(practice.id)
  for (const { id, steps } of world.networks.values()) {
    const formed = steps[stepId('F3')]?.completedAt !== undefined
    if (formed)
      for (const member of membersOf(world, id))
        expect(world.practices.get(member)?.network).toBe(id)
    for (const milestone of milestonesPassed(world, id)) {
      const step = world.programme.steps.find((one) => one.id === milestone.step)
      for (const before of step?.after ?? [])
        for (const whose of instancesOf(world, before.step, { network: id })) {
          const earlier = world.programme.steps.find((one) => one.id === before.step)
          if (earlier) expect(recordIsDone(recordOf(world, earlier, whose))).toBe(true)
        }
    }
  }
}

describe('whatever people try, in whatever order', () => {
  it('keeps each practice in one network, completes nothing early, and settles', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 5, maxLength: 30 }), (happenings) => {
        let world = settled(beginning())
        for (const one of happenings) {
          world = isPassing(one) ? daysLater(world, one.days) : after(world, attempt(world, one))
          world = settled(world)
          expectSound(world)
        }
      }),
      { numRuns: sequences, endOnFailure: true },
    )
  }, 120_000)

  it('answers each attempt with facts or a refusal that says what to do, never with an exception', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 3, maxLength: 15 }), (happenings) => {
        let world = beginning()
        for (const one of happenings) {
          if (isPassing(one)) continue
          const decided = attempt(world, one)
          if (decided.ok) world = fold(world, decided.facts)
          else expect(decided.refusal.message).toMatch(/\.$/)
        }
      }),
      { numRuns: Math.ceil(sequences / 10) },
    )
  }, 60_000)

  it('looks again only in the future, and reminds of nothing twice', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 5, maxLength: 20 }), (happenings) => {
        let world = settled(beginning())
        for (const one of happenings) {
          if (!isPassing(one)) world = settled(after(world, attempt(world, one)))
          else world = settled(daysLater(world, one.days))
          const looks = [
            assessCommissioner(world),
            ...[...world.networks.keys()].map((id) => assessNetwork(world, id)),
          ]
          for (const { wakeAt, moves } of looks) {
            expect(moves).toEqual([])
            if (wakeAt !== null) expect(wakeAt).toBeGreaterThan(world.now)
          }
          for (const { steps } of world.networks.values())
            for (const { reminders = [] } of Object.values(steps))
              expect(new Set(reminders).size).toBe(reminders.length)
        }
      }),
      { numRuns: Math.ceil(sequences / 10) },
    )
  }, 60_000)
})
