import { expect, test } from 'vitest'
import type { CommitteeMember } from '../facts/events.ts'
import { memberWords } from './member-words.ts'

const committee: readonly CommitteeMember[] = [
  { id: 'chair', role: 'layChair' },
  { id: 'gp-corn-hall', role: 'gp' },
  { id: 'gp-castle', role: 'gp' },
]

test.each([
  ['chair', 'Lay chair'],
  ['gp-corn-hall', 'GP member 1'],
  ['gp-castle', 'GP member 2'],
  ['who-left', 'who-left'],
])('%s is called %s', (id, words) => {
  expect(memberWords(committee, id)).toBe(words)
})
