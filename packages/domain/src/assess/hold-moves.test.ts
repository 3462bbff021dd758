import { describe, expect, test } from 'vitest'
import {
  ash,
  birch,
  cedar,
  dell,
  madeUpWorld,
  network,
  withCommissioner,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import { liftHold, setGapPolicy } from '../decide/set-gap-policy.ts'
import { type Instant, instant, londonDate, stepId } from '../ids.ts'
import { getStep } from '../progress/completion.ts'
import { waitsFor } from '../progress/startable.ts'
import { standingHold } from '../sign-off/hold.ts'
import { after, at, fold, lead, regional } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { assessCommissioner } from './assess.ts'

const noon = (day: string): Instant => atLondonTime(londonDate(day), '12:00')
/** One network is registered, another is not, and a practice with patients is in none. */
const held = (on: string): World =>
  at(
    withRecord(madeUpWorld(), 'F9', { network }, { answer: {}, completedAt: instant(1) }),
    noon(on),
  )
const raised = (world: World) =>
  assessCommissioner(world).moves.flatMap(({ event }) =>
    event.type === 'blockerRaised' && event.data.kind === 'commissionerWideHold'
      ? [event.data]
      : [],
  )
const coverage = (world: World) => getStep(world.programme, stepId('D2'))
const set = (world: World, reviewOn: string, gapPolicy: 'holdAll' | 'confirmReady' = 'holdAll') =>
  setGapPolicy(world, lead, {
    gapPolicy,
    reason: words,
    hold: { owner: 'commissioner', reviewOn: londonDate(reviewOn) },
  })
const code = (decided: ReturnType<typeof set>) => (decided.ok ? null : decided.refusal.code)

describe('a hold of all networks', () => {
  test('stands from the day of the coverage check, with an owner and a date on which it is reviewed', () => {
    expect(standingHold(held('2019-05-17'))).toBeNull()
    expect(standingHold(held('2019-05-20'))).toMatchObject({
      owner: 'supportLead',
      reviewOn: '2019-05-28',
      networks: [network],
      uncovered: [dell],
    })
    const covered = { [dell]: network, [ash]: network, [birch]: network, [cedar]: network }
    expect(standingHold(withCommissioner(held('2019-05-20'), { cover: covered }))).toBeNull()
    const ready = withCommissioner(held('2019-05-20'), { gapPolicy: 'confirmReady' })
    expect(standingHold(ready)).toBeNull()
  })

  test('goes to the region when it stands after that date, once for each date', () => {
    expect(raised(held('2019-05-28'))).toEqual([])
    const over = held('2019-05-29')
    expect(raised(over)).toMatchObject([{ owner: 'region', step: 'D2' }])
    const told = fold(over, assessCommissioner(over).moves)
    expect(raised(told)).toEqual([])
    const longer = after(told, set(told, '2019-05-31'))
    expect(standingHold(longer)).toMatchObject({ owner: 'commissioner', reviewOn: '2019-05-31' })
    expect(raised(longer)).toEqual([])
    expect(raised(at(longer, noon('2019-06-03')))).toHaveLength(1)
  })

  test('is reviewed on a day that is still to come, and only where there is one', () => {
    expect(code(set(held('2019-05-29'), '2019-05-28'))).toBe('past-date')
    expect(code(set(held('2019-05-29'), '2019-06-03', 'confirmReady'))).toBe('no-hold')
  })

  test('is lifted by the region alone, and then those who are ready go on at once', () => {
    const world = held('2019-05-14')
    expect(code(liftHold(world, lead, { reason: words }))).toBe('not-yours')
    expect(waitsFor(world, coverage(world), {}).map(({ id }) => id)).toEqual(['F9'])
    const lifted = after(world, liftHold(world, regional, { reason: words }))
    expect(waitsFor(lifted, coverage(lifted), {})).toEqual([])
    expect(code(liftHold(lifted, regional, { reason: words }))).toBe('no-hold')
    const again = after(lifted, set(lifted, '2019-05-31'))
    expect(waitsFor(again, coverage(again), {}).map(({ id }) => id)).toEqual(['F9'])
  })
})
