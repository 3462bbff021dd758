import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  madeUpWorld,
  network,
  withEachMember,
  withNetwork,
  withRecord,
} from '../acceptance/made-up-world.ts'
import { addDays } from '../calendar/days.ts'
import { startOfDay } from '../calendar/london-day.ts'
import { instant, londonDate } from '../ids.ts'
import type { World } from '../world.ts'
import { delayOf } from './delay.ts'
import { sum } from './earned.ts'
import { lateStart } from './late-start.ts'

const goLive = londonDate('2019-07-01')
const at = (world: World, day: string): World => ({
  ...world,
  now: instant(startOfDay(londonDate(day)) + 1),
})
const done = { completedAt: startOfDay(londonDate('2019-06-20')) }
const waiting = ['F9', 'D5', 'L2'].reduce(
  (world, step) => withRecord(world, step, { network }, done),
  withEachMember(madeUpWorld(), 'F8', done),
)

it('is nothing while the first day can still be made, and for who made it', () => {
  const live = withRecord(waiting, 'L6', { network }, { completedAt: startOfDay(goLive) })
  expect(lateStart(at(live, '2019-09-01'), network)).toBeNull()
  expect(lateStart(at(madeUpWorld(), '2019-04-05'), network)).toBeNull()
})

it('costs every practice its part, which add up to what it costs the network', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (days) => {
      const world = at(waiting, addDays(goLive, days))
      const late = lateStart(world, network)
      const { lostPence, weekPence, start } = delayOf(world, network)
      expect(late).toMatchObject({ live: false, start, lostPence, weekPence })
      expect(sum((late?.practices ?? []).map((one) => one.lostPence))).toBe(lostPence)
      for (const one of late?.practices ?? []) expect(one.lostPence).toBeGreaterThan(0)
    }),
    { numRuns: 20 },
  )
})

it('stands once it is live, with no further week to lose', () => {
  const live = withRecord(
    waiting,
    'L6',
    { network },
    { completedAt: startOfDay(londonDate('2019-07-15')) },
  )
  const held = withNetwork(live, () => ({
    withheld: [{ payment: 'all', step: 'L1' as never, since: instant(0) }],
  }))
  expect(lateStart(at(held, '2019-09-01'), network)).toMatchObject({
    live: true,
    daysLate: 14,
    weekPence: 0,
    held: ['All payments of the network contract'],
  })
})
