import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkContract2019 } from '../programme/reference-2019/network-contract-2019.ts'
import type { Step } from '../programme/step.ts'
import { addDays } from './days.ts'
import { dueAt, dueDate } from './due.ts'
import { londonDateOf } from './london-day.ts'
import { workingDayOnOrBefore } from './working-days.ts'

const [example] = networkContract2019.steps
if (!example) throw new Error('The reference programme has no steps.')
const due = (change: Partial<Step>) => dueDate(networkContract2019, { ...example, ...change })

test('a target on a weekend or bank holiday moves to the working day before', () => {
  expect(due({ dueOffset: -56 })).toBe('2019-05-03')
  expect(due({ dueOffset: -70 })).toBe('2019-04-18')
  expect(due({ dueOffset: -1 })).toBe('2019-06-28')
})

test('a date of the contract does not move, though 30 June 2019 was a Sunday', () => {
  expect(due({ dueOffset: -1, fixedDate: true })).toBe('2019-06-30')
})

test('what is due on a date is due until that day ends in London', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (dueOffset) => {
      const step = { ...example, dueOffset }
      const date = dueDate(networkContract2019, step)
      expect(date).toBe(workingDayOnOrBefore(addDays(networkContract2019.goLive, dueOffset)))
      const end = dueAt(networkContract2019, step)
      expect(londonDateOf(end)).toBe(date)
      expect(londonDateOf((end + 1) as typeof end)).toBe(addDays(date, 1))
    }),
  )
})
