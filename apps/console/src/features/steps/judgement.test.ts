import { describe, expect, it } from 'vitest'
import { type Judgement, judgementProblems, linesOf } from './judgement.ts'

const controls = (judgement: Judgement) => judgementProblems(judgement).map((one) => one.control)

describe('judging a registration', () => {
  it('needs a verdict, and no more to accept', () => {
    expect(controls({ verdict: null, items: '', reason: '' })).toEqual(['verdict-accepted'])
    expect(controls({ verdict: 'accepted', items: '', reason: '' })).toEqual([])
  })

  it('needs items and what to do, to return it', () => {
    expect(controls({ verdict: 'returned', items: ' \n', reason: '' })).toEqual([
      'items',
      'return-reason',
    ])
    expect(controls({ verdict: 'returned', items: 'Map', reason: 'Redraw it.' })).toEqual([])
    const long = { verdict: 'returned' as const, items: 'x'.repeat(101), reason: 'Shorten.' }
    expect(controls(long)).toEqual(['items'])
  })

  it('takes one item from each line', () => {
    expect(linesOf(' Map \n\nPayee\n')).toEqual(['Map', 'Payee'])
  })
})
