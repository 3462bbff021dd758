import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ash,
  birch,
  cedar,
  dell,
  madeUpWorld,
  network,
  words,
} from '../acceptance/made-up-world.ts'
import { assessNetwork } from '../assess/assess.ts'
import { atLondonTime, endOfDay } from '../calendar/london-day.ts'
import { blockerId, londonDate, stepId } from '../ids.ts'
import { type OwnerTier, ownerTiers } from '../programme/programme.ts'
import { after, at, lead, practiceUser, regional, secretary } from '../testing/made-up-run.ts'
import { blockerView } from '../views/blocker-view.ts'
import type { World } from '../world.ts'
import type { Decided } from './contribution.ts'
import { raiseBlocker } from './raise-blocker.ts'
import { type ReassignBlocker, reassignBlocker } from './reassign-blocker.ts'

const blocker = blockerId('B1')
const code = (decided: Decided) => (decided.ok ? null : decided.refusal.code)

/** Raised on Monday 13 May; the support lead has two working days. */
const raised = (): World => {
  const world = madeUpWorld({ on: '2019-05-13' })
  const about = { blocker, step: stepId('F4'), network, kind: 'other', sentence: words }
  return after(world, raiseBlocker(world, practiceUser(ash), about))
}
const held = (world: World) => {
  const found = world.networks.get(network)?.blockers[blocker]
  if (!found) throw new Error('There is no blocker.')
  return found
}
const give = (
  world: World,
  to: OwnerTier,
  more: Partial<ReassignBlocker> = {},
  by = lead,
): Decided =>
  reassignBlocker(world, by, {
    blocker,
    network,
    to,
    clockStartsAgain: false,
    reason: words,
    ...more,
  })
const morning = (world: World, day: string) => at(world, atLondonTime(londonDate(day), '09:00'))

describe('a blocker is given to somebody else', () => {
  it('who owns it from then on, with the clock that it had', () => {
    const world = morning(raised(), '2019-05-14')
    const given = after(world, give(world, 'network'))
    expect(held(given)).toMatchObject({
      owner: 'network',
      ownerSince: world.now,
      target: held(world).target,
      escalations: 0,
    })
    expect(blockerView(given, lead, held(given), network)).toMatchObject({
      ownerSince: world.now,
      givenBy: { fromLabel: 'Commissioner support lead', reason: words.ref },
    })
  })

  it('and whose clock starts again where that is said', () => {
    const world = morning(raised(), '2019-05-14')
    const given = after(world, give(world, 'network', { clockStartsAgain: true }))
    expect(held(given).target).toBe(endOfDay(londonDate('2019-05-16')))
  })

  it('among those whom it concerns, and one practice where it is a practice', () => {
    const world = raised()
    expect(code(give(world, 'practice'))).toBe('which-practice')
    expect(code(give(world, 'practice', { practice: dell }))).toBe('which-practice')
    const given = after(world, give(world, 'practice', { practice: birch }))
    expect(held(given)).toMatchObject({ owner: 'practice', practice: birch })
    expect(code(give(given, 'practice', { practice: birch }))).toBe('owns-it-already')
    expect(code(give(given, 'practice', { practice: cedar }))).toBe('which-practice')
    expect(code(give(world, 'supportLead'))).toBe('owns-it-already')
  })

  it('by the support lead or the region; what the region owns, by the region', () => {
    const world = raised()
    for (const by of [practiceUser(ash), secretary])
      expect(code(give(world, 'commissioner', {}, by))).toBe('not-yours')
    const above = after(world, give(world, 'region'))
    expect(code(give(above, 'supportLead'))).toBe('held-by-region')
    expect(blockerView(above, lead, held(above), network).mayGiveTo).toEqual([])
    expect(code(give(above, 'supportLead', {}, regional))).toBeNull()
  })

  it('and not with a clock that has run out, which would take it away again', () => {
    const above = after(raised(), give(raised(), 'region'))
    const late = morning(above, '2019-05-20')
    const refused = give(late, 'supportLead', {}, regional)
    expect(code(refused)).toBe('clock-run-out')
    expect(!refused.ok && refused.refusal.message).toContain('15 May 2019')
    const back = after(late, give(late, 'supportLead', { clockStartsAgain: true }, regional))
    const moves = assessNetwork(back, network).moves.map(({ event }) => event.type)
    expect(moves).not.toContain('blockerEscalated')
  })
})

it('always has one owner who may own it, and never a later day than its kind gives', () => {
  const step = fc.record({
    to: fc.constantFrom(...ownerTiers),
    again: fc.boolean(),
    by: fc.constantFrom(lead, regional),
    day: fc.constantFrom('2019-05-13', '2019-05-15', '2019-05-20'),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (all) => {
      let world = raised()
      for (const { to, again, by, day } of all) {
        const now = morning(world, day)
        const before = held(now)
        world = after(now, give(now, to, { practice: ash, clockStartsAgain: again }, by))
        const then = held(world)
        expect(ownerTiers).toContain(then.owner)
        if (!again || then === before) expect(then.target).toBe(before.target)
        else expect(then.target).toBeLessThanOrEqual(now.now + 7 * 24 * 3600 * 1000)
      }
    }),
  )
})
