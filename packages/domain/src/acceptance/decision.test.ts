import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CommitteeMember } from '../facts/events.ts'
import type { Vote } from '../facts/step-events.ts'
import { type LondonDate, meetingId, stepId } from '../ids.ts'
import type { World } from '../world.ts'
import { conflictedMembers } from './conflicted-members.ts'
import { type DecisionMade, decisionProblem } from './decision.ts'
import {
  answered,
  ash,
  attemptAt,
  birch,
  dell,
  madeUpWorld,
  meeting,
  network,
  otherNetwork,
  withCommissioner,
  words,
} from './made-up-world.ts'
import { quorumProblem } from './quorum.ts'
import { accept } from './rules.ts'

const committee: readonly CommitteeMember[] = [
  { id: 'chair', role: 'layChair' },
  { id: 'lay', role: 'lay' },
  { id: 'officer', role: 'executive' },
  { id: 'finance', role: 'executive' },
  { id: 'gpAsh', role: 'gp', practice: ash },
  { id: 'gpDell', role: 'gp', practice: dell },
  { id: 'nurse', role: 'nurse' },
]
const world = madeUpWorld({ committee })

const votes = (...cast: readonly [string, Vote['vote']][]): readonly Vote[] =>
  cast.map(([member, vote]) => ({ member, vote }))

const four = votes(['chair', 'for'], ['lay', 'for'], ['officer', 'for'], ['finance', 'for'])

const decision = (change: Partial<DecisionMade> = {}): DecisionMade => ({
  body: 'committee',
  outcome: 'approve',
  heldAt: meeting,
  votes: four,
  ...change,
})

const code = (change: Partial<DecisionMade> = {}, at: World = world) =>
  decisionProblem(at, network, decision(change))?.code ?? null

const withMeeting = (change: object) => {
  const before = world.commissioner.meetings[meeting]
  if (!before) throw new Error('no made-up meeting')
  return withCommissioner(world, { meetings: { [meeting]: { ...before, ...change } } })
}

const declared = (interests: Readonly<Record<string, readonly string[]>>) =>
  withMeeting({ steps: { [stepId('D4')]: answered({ interests }) } })

describe('the body that decides', () => {
  const region = madeUpWorld({ model: 'greater' })
  const joint = madeUpWorld({ model: 'joint', committee })

  test('is the one of the commissioner’s model', () => {
    expect(code()).toBeNull()
    expect(code({ body: 'region' })).toBe('meeting-in-time')
    expect(code({ body: 'jointCommittee' }, joint)).toBeNull()
    expect(code({ body: 'committee' }, joint)).toBe('wrong-body')
    expect(
      decisionProblem(region, network, { body: 'region', outcome: 'approve', votes: [] }),
    ).toBeNull()
  })

  test('decides at a meeting that has the network on its agenda and has begun', () => {
    expect(
      decisionProblem(world, network, { body: 'committee', outcome: 'approve', votes: four })?.code,
    ).toBe('meeting-missing')
    expect(code({ heldAt: meetingId('M9') })).toBe('meeting-unknown')
    expect(code({}, withMeeting({ agenda: [otherNetwork] }))).toBe('not-on-agenda')
    expect(code({}, withMeeting({ on: '2019-06-01' as LondonDate }))).toBe('meeting-not-held')
    expect(code({}, withMeeting({ on: '2019-05-30' as LondonDate }))).toBeNull()
  })

  test('says why it refuses, and on which conditions it approves', () => {
    expect(code({ outcome: 'refuse' })).toBe('reason-missing')
    expect(code({ outcome: 'refuse', reason: words })).toBeNull()
    expect(code({ outcome: 'approveWithConditions' })).toBe('conditions-missing')
    const conditional = { outcome: 'approveWithConditions', conditions: words } as const
    expect(code(conditional)).toBe('conditions-undated')
    expect(code({ ...conditional, conditionsBy: '2019-01-01' as never })).toBe('conditions-undated')
    expect(code({ ...conditional, conditionsBy: '2019-06-20' as never })).toBeNull()
    expect(
      decisionProblem(region, network, { body: 'region', outcome: 'refuse', votes: [] })?.code,
    ).toBe('reason-missing')
  })
})

describe('conflicts of interest', () => {
  test('a GP whose practice is in the network is found from the facts, others from the register', () => {
    expect([...conflictedMembers(world, meeting)]).toEqual([['gpAsh', [ash]]])
    const more = conflictedMembers(
      declared({ nurse: [birch, dell], gpAsh: [], gpDell: [] }),
      meeting,
    )
    expect([...more]).toEqual([
      ['gpAsh', [ash]],
      ['nurse', [birch]],
    ])
  })

  test('a conflict in one network is a conflict in all that are decided together', () => {
    const both = withMeeting({ agenda: [network, otherNetwork] })
    const no = decisionProblem(
      both,
      otherNetwork,
      decision({ votes: [...four, ...votes(['gpAsh', 'for'])] }),
    )
    expect(no?.code).toBe('conflicted-vote')
    expect(no?.message).toContain('Record the member as recused')
  })

  test('whatever a conflicted member casts is refused; being recused or absent is not', () => {
    const cast = fc.constantFrom<Vote['vote']>('for', 'against', 'abstain', 'recused', 'absent')
    fc.assert(
      fc.property(cast, (vote) => {
        const voted = code({ votes: [...four, ...votes(['gpAsh', vote])] })
        expect(voted).toBe(vote === 'recused' || vote === 'absent' ? null : 'conflicted-vote')
      }),
    )
  })

  test('who is conflicted may not even carry a deferral', () => {
    expect(code({ outcome: 'defer', votes: votes(['gpAsh', 'for']) })).toBe('conflicted-vote')
  })
})

describe('quorum and majority', () => {
  test('a recused GP does not count towards the quorum', () => {
    const three = four.slice(0, 3)
    expect(code({ votes: three })).toBe('not-quorate')
    expect(code({ votes: [...three, ...votes(['gpAsh', 'recused'])] })).toBe('not-quorate')
    expect(code({ votes: [...three, ...votes(['gpDell', 'abstain'])] })).toBeNull()
  })

  test('a committee without a quorum may defer, which decides nothing', () => {
    expect(code({ outcome: 'defer', votes: four.slice(0, 1) })).toBeNull()
  })

  test('a commissioner’s own terms replace those of the programme', () => {
    const own = { votingMembers: 2, layMembers: 1, executives: 0, layAndExecutiveMajority: false }
    const smaller = withCommissioner(world, { quorum: own })
    expect(code({ votes: four.slice(0, 2) }, smaller)).toBeNull()
    expect(code({ votes: four.slice(2) }, smaller)).toBe('not-quorate')
  })

  test('each vote is a member’s, once', () => {
    expect(code({ votes: [...four, ...votes(['stranger', 'for'])] })).toBe('not-on-committee')
    expect(code({ votes: [...four, ...votes(['chair', 'for'])] })).toBe('voted-twice')
  })

  test('more vote for the outcome than against it', () => {
    const cast = fc.constantFrom<Vote['vote']>('for', 'against', 'abstain')
    fc.assert(
      fc.property(cast, cast, cast, cast, (...all) => {
        const ballot = four.map(({ member }, at) => ({ member, vote: all[at] ?? 'abstain' }))
        const count = (wanted: Vote['vote']) => all.filter((vote) => vote === wanted).length
        expect(code({ votes: ballot })).toBe(count('for') > count('against') ? null : 'no-majority')
      }),
    )
  })

  test('lay and executive members outnumber GPs at any quorate meeting', () => {
    const roles = fc.constantFrom<CommitteeMember['role']>(
      'layChair',
      'lay',
      'executive',
      'gp',
      'independentGp',
      'nurse',
    )
    const quorum = { votingMembers: 4, layMembers: 1, executives: 1, layAndExecutiveMajority: true }
    fc.assert(
      fc.property(fc.array(roles, { maxLength: 9 }), (present) => {
        const no = quorumProblem(
          present.map((role, at) => ({ id: `m${at}`, role })),
          quorum,
        )
        const count = (...wanted: readonly string[]) =>
          present.filter((role) => wanted.includes(role)).length
        const lay = count('lay', 'layChair')
        const executives = count('executive')
        const quorate =
          present.length >= 4 &&
          lay >= 1 &&
          executives >= 1 &&
          lay + executives > count('gp', 'independentGp')
        expect(no === null).toBe(quorate)
      }),
    )
  })
})

describe('the register of interests (D4)', () => {
  const asked = (interests: object, at: World = world) =>
    accept(attemptAt(at, 'D4', {}, { interests: { ...interests } }))?.code ?? null

  test('has every GP in it, also one without an interest', () => {
    expect(asked({ gpAsh: [ash], gpDell: [] })).toBeNull()
    fc.assert(
      fc.property(fc.subarray(['gpAsh', 'gpDell', 'lay']), (entered) => {
        const complete = entered.includes('gpAsh') && entered.includes('gpDell')
        const register = Object.fromEntries(entered.map((id) => [id, []]))
        expect(asked(register)).toBe(complete ? null : 'interests-missing')
      }),
    )
  })

  test('has nobody else in it, and there is a committee', () => {
    expect(asked({ gpAsh: [], gpDell: [], stranger: [] })).toBe('not-on-committee')
    expect(asked({}, madeUpWorld())).toBe('no-committee')
  })
})
