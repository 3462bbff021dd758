import { expect, it } from 'vitest'
import { quorumAsSaid, quorumProblems, quorumToSend } from './quorum-said.ts'

const quorum = {
  votingMembers: 4,
  layMembers: 1,
  executives: 1,
  layAndExecutiveMajority: true,
}

it('sends the committee’s own terms, and nothing where those in force stay', () => {
  expect(quorumToSend(quorumAsSaid(quorum, false))).toEqual({ quorum })
  expect(quorumToSend(quorumAsSaid(quorum, true))).toEqual({})
  expect(quorumToSend({ ...quorumAsSaid(quorum, true), own: true })).toEqual({ quorum })
})

it('asks for whole numbers, and for somebody who votes', () => {
  const said = { ...quorumAsSaid(quorum, false), layMembers: 'two', votingMembers: '0' }
  expect(quorumProblems(said).map(({ control }) => control)).toEqual([
    'layMembers',
    'votingMembers',
  ])
  expect(quorumProblems({ ...said, own: false })).toEqual([])
})
