import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appointCommittee } from '../decide/commissioner-commands.ts'
import { declareInterest, endInterest } from '../decide/declare-interest.ts'
import type { CommitteeMember, Interest } from '../facts/events.ts'
import type { Vote } from '../facts/step-events.ts'
import { type PracticeId, practiceId } from '../ids.ts'
import { couldVote, standInsFor } from '../sign-off/stand-ins.ts'
import { after, lead, secretary } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { conflictedMembers, conflictsIn } from './conflicted-members.ts'
import { decisionProblem } from './decision.ts'
import { ash, birch, dell, madeUpWorld, meeting, members, network } from './made-up-world.ts'
import { isPresentAndVoting } from './quorum.ts'

const committee: readonly CommitteeMember[] = [
  { id: 'chair', role: 'layChair' },
  { id: 'lay', role: 'lay' },
  { id: 'officer', role: 'executive' },
  { id: 'finance', role: 'executive' },
  { id: 'deputy', role: 'executive', alternateFor: 'finance' },
  { id: 'gpAsh', role: 'gp', practice: ash },
  { id: 'other', role: 'gp', practice: dell, alternateFor: 'gpAsh' },
  { id: 'independent', role: 'independentGp' },
]
const world = madeUpWorld({ committee })
const entry = (change: Partial<Interest> = {}): Interest => ({
  interest: 'I1',
  member: 'lay',
  kind: 'family',
  practice: birch,
  ...change,
})
const declared = (one: Partial<Interest>, at: World = world) =>
  after(at, declareInterest(at, secretary, entry(one)))
const codeOf = (decided: ReturnType<typeof declareInterest>) =>
  decided.ok ? null : decided.refusal.code
const decide = (at: World, votes: readonly Vote[]) =>
  decisionProblem(at, network, { body: 'committee', outcome: 'approve', heldAt: meeting, votes })
    ?.code ?? null

describe('the register of interests', () => {
  test('is kept by the secretary, of members and practices that there are, each entry once', () => {
    expect(codeOf(declareInterest(world, secretary, entry()))).toBeNull()
    expect(codeOf(declareInterest(world, lead, entry()))).toBe('not-yours')
    expect(codeOf(declareInterest(world, secretary, entry({ member: 'x' })))).toBe(
      'not-on-committee',
    )
    const nowhere = entry({ practice: practiceId('P99999') })
    expect(codeOf(declareInterest(world, secretary, nowhere))).toBe('no-such-practice')
    const again = declareInterest(declared({}), secretary, entry({ interest: 'I2' }))
    expect(codeOf(again)).toBe('already-declared')
  })

  test('makes a conflict of each kind until it ends', () => {
    for (const kind of ['practice', 'partnership', 'family'] as const) {
      const held = declared({ kind })
      expect(conflictsIn(held, [network]).get('lay')).toEqual([{ practice: birch, kind }])
      expect(conflictedMembers(held, meeting).get('lay')).toEqual([birch])
      const ended = after(held, endInterest(held, secretary, { interest: 'I1' }))
      expect(conflictedMembers(ended, meeting).has('lay')).toBe(false)
      expect(codeOf(endInterest(ended, secretary, { interest: 'I1' }))).toBe('no-such-interest')
    }
    expect(conflictedMembers(declared({ practice: dell }), meeting).has('lay')).toBe(false)
  })
})

describe('alternates and independent GPs', () => {
  test('are offered for a member with a conflict, where they have none', () => {
    const conflicted = new Set(conflictedMembers(world, meeting).keys())
    expect(standInsFor(committee, conflicted)).toEqual([
      { member: 'gpAsh', standIns: ['other', 'independent'] },
    ])
    const both = declared({ member: 'other' })
    const now = new Set(conflictedMembers(both, meeting).keys())
    expect(standInsFor(committee, now)).toEqual([{ member: 'gpAsh', standIns: ['independent'] }])
    expect(couldVote(committee, new Set()).map(({ id }) => id)).not.toContain('deputy')
    expect(couldVote(committee, new Set(['finance'])).map(({ id }) => id)).toContain('deputy')
  })

  test('vote where the member does not, never beside', () => {
    const four = ['chair', 'lay', 'officer'].map((member): Vote => ({ member, vote: 'for' }))
    expect(decide(world, [...four, { member: 'deputy', vote: 'for' }])).toBeNull()
    const two = ['finance', 'deputy'].map((member): Vote => ({ member, vote: 'for' }))
    expect(decide(world, [...four, ...two])).toBe('alternate-and-member')
  })

  test('stand in for somebody who sits on the committee', () => {
    const stray: CommitteeMember = { id: 'stray', role: 'lay', alternateFor: 'nobody' }
    const appointed = appointCommittee(world, lead, { members: [...committee, stray] })
    expect(codeOf(appointed)).toBe('alternate-of-nobody')
  })
})

describe('the quorum of a committee', () => {
  const quorum = { votingMembers: 3, layMembers: 1, executives: 1, layAndExecutiveMajority: false }
  const withTerms = (more: object) =>
    codeOf(
      appointCommittee(world, lead, { members: [...committee], quorum: { ...quorum, ...more } }),
    )

  test('is one that its seats could have, whose parts fit the whole', () => {
    expect(withTerms({})).toBeNull()
    expect(withTerms({ votingMembers: 30 })).toBe('quorum-out-of-reach')
    expect(withTerms({ executives: 3 })).toBe('quorum-parts')
  })
})

const cast = fc.constantFrom<Vote['vote']>('for', 'against', 'abstain', 'recused', 'absent')
const ballot: fc.Arbitrary<readonly Vote[]> = fc
  .tuple(...committee.map(({ id }) => cast.map((vote) => ({ member: id, vote }))))
  .chain((votes) => fc.shuffledSubarray(votes))
const entries = fc.array(
  fc.record({
    member: fc.constantFrom(...committee.map(({ id }) => id)),
    kind: fc.constantFrom<Interest['kind']>('practice', 'partnership', 'family'),
    practice: fc.constantFrom<PracticeId>(ash, birch, dell),
  }),
  { maxLength: 3 },
)
const withAll = (all: readonly Omit<Interest, 'interest'>[]) =>
  all.reduce((before, one, at) => declared({ ...one, interest: `I${at}` }, before), world)

describe('whatever is declared and however people vote', () => {
  test('no vote of somebody with an interest is ever counted', () => {
    fc.assert(
      fc.property(entries, ballot, (all, votes) => {
        if (decide(withAll(all), votes) !== null) return
        const interested = (member: string) =>
          all.some((one) => one.member === member && members.some((id) => id === one.practice)) ||
          member === 'gpAsh'
        const voting = votes.filter(isPresentAndVoting).map(({ member }) => member)
        expect(voting.filter(interested)).toEqual([])
      }),
    )
  })

  test('the order of the votes does not matter', () => {
    fc.assert(
      fc.property(entries, ballot, fc.nat(), (all, votes, turn) => {
        const at = withAll(all)
        const by = votes.length === 0 ? 0 : turn % votes.length
        const turned = [...votes.slice(by), ...votes.slice(0, by)]
        expect(decide(at, turned)).toBe(decide(at, votes))
        expect(decide(at, votes.toReversed())).toBe(decide(at, votes))
      }),
    )
  })

  test('more interests never let anything through that fewer did not', () => {
    fc.assert(
      fc.property(entries, entries, ballot, (some, more, votes) => {
        if (decide(withAll([...some, ...more]), votes) === null)
          expect(decide(withAll(some), votes)).toBeNull()
      }),
    )
  })
})
