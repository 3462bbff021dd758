import { atLondonTime } from '@muster/domain/calendar/london-day'
import { londonDate } from '@muster/domain/ids'
import { describe, expect, it } from 'vitest'
import { raiseProblems, whoActs } from './blocker-reasons.ts'

const friday = atLondonTime(londonDate('2019-05-24'), '09:00')
const reason = { kind: 'a', label: 'A', ownerLabel: 'Clinical director', days: 2 }

describe('saying that one is blocked', () => {
  it('tells who acts by when, in working days over the bank holiday', () => {
    expect(whoActs(reason, friday)).toContain('Clinical director, by Wednesday 29 May 2019')
  })

  it('tells that the support lead finds the owner of something else', () => {
    expect(whoActs(null, friday)).toContain('support lead')
  })

  it('needs a reason and a sentence', () => {
    expect(raiseProblems(null, ' ').map(({ control }) => control)).toEqual(['kind-0', 'sentence'])
    expect(raiseProblems('a', 'The payee has closed.')).toEqual([])
  })
})
