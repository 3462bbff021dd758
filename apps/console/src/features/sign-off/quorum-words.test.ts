import type { CommitteeMember } from '@muster/domain/facts/events'
import { expect, test } from 'vitest'
import { quorumWords } from './quorum-words.ts'

const committee: readonly CommitteeMember[] = [
  { id: 'chair', role: 'layChair' },
  { id: 'officer', role: 'executive' },
  { id: 'gp', role: 'gp' },
]
const quorum = { votingMembers: 2, layMembers: 1, executives: 1, layAndExecutiveMajority: true }

test('the quorum is counted anew with each vote, and says what it lacks', () => {
  const page = { committee, quorum }
  expect(quorumWords(page, { chair: '', officer: '', gp: '' })).toContain('0 of 2 voting members')
  expect(quorumWords(page, { chair: 'for', officer: 'recused', gp: 'for' })).toContain(
    '0 of 1 executives',
  )
  expect(quorumWords(page, { chair: 'for', officer: 'abstain', gp: 'recused' })).toBe(
    'They are a quorum.',
  )
  expect(quorumWords({ committee, quorum: null }, {})).toBe('')
})
