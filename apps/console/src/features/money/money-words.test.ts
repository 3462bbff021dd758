import { londonDate, stepId } from '@muster/domain/ids'
import { describe, expect, it } from 'vitest'
import { monthWords, poundsOf, runsWords } from './money-words.ts'

const run = (on: string, pence: number) => ({ on: londonDate(on), heldFor: null, pence })
const held = { on: null, heldFor: { step: stepId('G6'), title: 'Extended hours' }, pence: 5 }

describe('money in words', () => {
  it('is in pounds and pence', () => {
    expect(poundsOf(5_394_200)).toBe('£53,942.00')
    expect(poundsOf(0)).toBe('£0.00')
  })

  it('names a month', () => {
    expect(monthWords('2019-04')).toBe('April 2019')
    expect(monthWords('2020-11')).toBe('November 2020')
  })

  it('says when it comes, how much on each day where there are several, and what is held', () => {
    expect(runsWords([run('2019-07-31', 100), run('2019-09-30', 0)])).toBe('31 July 2019')
    expect(runsWords([run('2019-07-31', 100), held])).toBe(
      '31 July 2019: £1.00; Held back until ‘Extended hours’ is done: £0.05',
    )
    expect(runsWords([])).toBe('Nothing to pay')
  })
})
