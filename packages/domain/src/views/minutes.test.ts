import { expect, test } from 'vitest'
import { ash, madeUpWorld, meeting, network, words } from '../acceptance/made-up-world.ts'
import type { CommitteeMember } from '../facts/events.ts'
import type { Vote } from '../facts/step-events.ts'
import { meetingId, stepId } from '../ids.ts'
import { type Minuted, minutesOf } from './minutes.ts'

const committee: readonly CommitteeMember[] = [
  { id: 'chair', role: 'layChair' },
  { id: 'lay', role: 'lay' },
  { id: 'officer', role: 'executive' },
  { id: 'finance', role: 'executive' },
  { id: 'gp', role: 'gp', practice: ash },
]
const world = madeUpWorld({ committee })
const votes: readonly Vote[] = committee.map(({ id }) => ({
  member: id,
  vote: id === 'gp' ? 'recused' : 'for',
}))
const decided = (change: Partial<Minuted['event']['data']> = {}): Minuted => ({
  network,
  event: {
    type: 'stepDecided',
    data: {
      step: stepId('D5'),
      body: 'committee',
      outcome: 'defer',
      heldAt: meeting,
      votes,
      reason: words,
      ...change,
    } as never,
  },
})

test('say who came, who had a conflict and why, and what was decided', () => {
  const minutes = minutesOf(world, meeting, [decided()])
  const gp = minutes?.members.find(({ id }) => id === 'gp')
  expect(gp).toMatchObject({ present: true, conflicts: [{ practice: ash, kind: 'works' }] })
  expect(minutes?.items).toMatchObject([{ outcome: 'defer', quorate: true, reason: words.ref }])
})

test('stay as they were when another meeting decides later', () => {
  const later = decided({ outcome: 'approve', heldAt: meetingId('M2') })
  const minutes = minutesOf(world, meeting, [decided(), later])
  expect(minutes?.items[0]?.outcome).toBe('defer')
})

test('say what the meeting did not come to, and where it had no quorum', () => {
  expect(minutesOf(world, meeting, [])?.items[0]?.outcome).toBeNull()
  const few = decided({ votes: votes.map((one) => ({ ...one, vote: 'absent' })) })
  const minutes = minutesOf(world, meeting, [few])
  expect(minutes?.items[0]?.quorate).toBe(false)
  expect(minutes?.members.every(({ present }) => !present)).toBe(true)
  expect(minutesOf(world, meetingId('M9'), [])).toBeNull()
})
