import { londonDate } from '@muster/domain/ids'
import { describe, expect, it } from 'vitest'
import { barOf } from './milestone-bar.ts'

const count = (passed: number, total: number, expectedLate: number) =>
  barOf({
    milestone: 'registered',
    label: 'Registered',
    due: londonDate('2019-05-15'),
    passed,
    total,
    expectedLate,
  })

describe('the bar of a milestone', () => {
  it('is made of all networks', () => {
    expect(count(6, 12, 3)).toEqual({ passed: 6, late: 3, coming: 3 })
  })

  it('does not grow when networks that passed late are expected late too', () => {
    expect(count(10, 12, 5)).toEqual({ passed: 10, late: 2, coming: 0 })
  })
})
