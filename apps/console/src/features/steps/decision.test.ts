import { describe, expect, it } from 'vitest'
import { countVotes, decisionProblems, emptyDecision } from './decision.ts'

const voters = [
  { id: 'lay1', words: 'Lay chair', conflict: null },
  { id: 'gp1', words: 'GP member', conflict: 'works at Ash Tree Surgery' },
]

describe('a decision', () => {
  it('starts with members who have a conflict recused', () => {
    expect(emptyDecision(voters).votes).toEqual({ lay1: '', gp1: 'recused' })
  })

  it('counts an abstention as present, and a recused member not', () => {
    expect(countVotes({ a: 'for', b: 'against', c: 'abstain', d: 'recused', e: 'absent' })).toEqual(
      {
        inFavour: 1,
        against: 1,
        present: 3,
      },
    )
  })

  it('asks how each member voted who may vote', () => {
    const approved = { ...emptyDecision(voters), outcome: 'approve' as const }
    expect(decisionProblems(approved).map(({ control }) => control)).toEqual(['vote-lay1'])
    const voted = { ...approved, votes: { ...approved.votes, lay1: 'abstain' as const } }
    expect(decisionProblems(voted)).toEqual([])
  })

  it('asks for conditions and for the reason of a refusal', () => {
    const decision = emptyDecision(voters)
    const controls = (change: object) =>
      decisionProblems({ ...decision, ...change }).map(({ control }) => control)
    expect(controls({})).toEqual(['outcome-approve'])
    expect(controls({ outcome: 'approveWithConditions', conditions: ' ' })).toEqual([
      'conditions',
      'conditionsBy',
    ])
    const conditional = {
      conditions: 'A map',
      conditionsBy: { day: '20', month: '6', year: '2019' },
    }
    expect(
      controls({ outcome: 'approveWithConditions', ...conditional, votes: { lay1: 'for' } }),
    ).toEqual([])
    expect(controls({ outcome: 'refuse' })).toEqual(['reason'])
    expect(controls({ outcome: 'approve', votes: { lay1: 'for' } })).toEqual([])
  })
})
