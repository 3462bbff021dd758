import { expect, test } from 'vitest'
import { quorumInWords } from './quorum-in-words.ts'

const quorum = { votingMembers: 4, layMembers: 1, executives: 2, layAndExecutiveMajority: true }

test.each([
  [
    {},
    'At least 4 members who vote, among them 1 lay member and 2 executives; lay members and executives outnumber the GPs',
  ],
  [{ layMembers: 0, executives: 0, layAndExecutiveMajority: false }, 'At least 4 members who vote'],
  [
    { votingMembers: 1, executives: 0, layAndExecutiveMajority: false },
    'At least 1 member who votes, among them 1 lay member',
  ],
])('%o is said in a sentence', (given, words) => {
  expect(quorumInWords({ ...quorum, ...given })).toBe(words)
})
