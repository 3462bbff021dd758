import { expect, it } from 'vitest'
import {
  answered,
  madeUpWorld,
  network,
  withEachMember,
  withRecord,
} from '../acceptance/made-up-world.ts'
import { startOfDay } from '../calendar/london-day.ts'
import { instant, londonDate } from '../ids.ts'
import type { World } from '../world.ts'
import { paymentNamed } from './made-up-case.ts'
import { payRuns } from './pay-run.ts'
import { reachableRun } from './reachable-run.ts'

const early = { completedAt: startOfDay(londonDate('2019-06-20')) }
const live = ['F9', 'D5', 'G6', 'L1', 'L2', 'L3', 'L6'].reduce(
  (world, step) => withRecord(world, step, { network }, { ...answered({}), ...early }),
  ['D8', 'G10'].reduce((world, step) => withEachMember(world, step, early), madeUpWorld()),
)
const on = (day: string): World => ({ ...live, now: instant(startOfDay(londonDate(day)) + 1) })

it('has a run at the end of each month, eight working days after its cut-off', () => {
  const runs = payRuns(paymentNamed('core').terms)
  expect(runs.at(0)).toEqual({ month: '2019-07', on: '2019-07-31', cutOffOn: '2019-07-19' })
  expect(runs.at(-1)).toMatchObject({ month: '2020-03', on: '2020-03-31' })
  expect(runs).toHaveLength(9)
})

it('says which run can still be made, and that a missed one comes with the next', () => {
  const first = reachableRun(on('2019-07-15'), network)
  expect(first).toMatchObject({
    on: '2019-07-31',
    cutOffOn: '2019-07-19',
    workingDaysLeft: 4,
    otherwiseOn: '2019-08-30',
    daysLater: 30,
    missed: [],
  })
  const missed = reachableRun(on('2019-07-20'), network)
  expect(missed).toMatchObject({ on: '2019-08-30', missed: ['2019-07-31'] })
  // Nothing is lost: the next run pays what the first would have, and its own month.
  expect(missed?.pence).toBeGreaterThan(first?.pence ?? 0)
})

it('needs no cut-off once the payee is set up', () => {
  const setUp = withRecord(on('2019-07-25'), 'L4', { network }, early)
  expect(reachableRun(setUp, network)).toMatchObject({ on: '2019-07-31', workingDaysLeft: 0 })
})
