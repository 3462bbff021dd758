import { describe, expect, it } from 'vitest'
import { answered, madeUpWorld, network, withRecord } from '../acceptance/made-up-world.ts'
import { addDays } from '../calendar/days.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import { londonDate } from '../ids.ts'
import { startOf } from './case-of.ts'
import { delayOf, worthOf } from './delay.ts'
import { pounds } from './made-up-case.ts'

/** 33,000 patients in three practices. */
const world = madeUpWorld({ on: '2019-04-15' })
const { goLive } = world.programme

describe('what waiting costs', () => {
  it('a week from 1 July is seven days of July of every payment', () => {
    const week = worthOf(world, network, goLive) - worthOf(world, network, addDays(goLive, 7))
    // A month of 33,000 patients: core 4,125, director 1,884.67, hours 4,029.67, participation 4,842.75, and of
    // roles 5,993.58 less the 25p that the cap takes off the year.
    const month = 4_125 + 1_884.67 + 4_029.67 + 4_842.75 + 5_993.58
    expect(week / 100).toBeCloseTo((month * 7) / 31 - 0.25, 1)
  })

  it('is reckoned from the earliest day on which the network can start', () => {
    const late = madeUpWorld({ on: '2019-07-10' })
    const { start, lostPence, weekPence } = delayOf(late, network)
    expect(start).toBe(startOf(late, network).on)
    expect(start > goLive).toBe(true)
    expect(lostPence).toBeGreaterThan(0)
    expect(weekPence).toBeGreaterThan(pounds(3_000))
  })

  it('is over when the network is live: it started on that day, never before the programme', () => {
    const live = (date: string) =>
      withRecord(
        world,
        'L6',
        { network },
        { ...answered({}), completedAt: atLondonTime(londonDate(date), '00:01') },
      )
    expect(startOf(live('2019-07-01'), network)).toEqual({ on: '2019-07-01', live: true })
    expect(startOf(live('2019-07-09'), network)).toEqual({ on: '2019-07-09', live: true })
    expect(startOf(world, network).live).toBe(false)
  })
})
