import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionProblem } from '../acceptance/decision.ts'
import {
  ash,
  dell,
  madeUpWorld,
  meeting,
  network,
  withCommissioner,
  words,
} from '../acceptance/made-up-world.ts'
import { addDays } from '../calendar/days.ts'
import type { CommitteeMember } from '../facts/events.ts'
import { type LondonDate, londonDate, meetingId } from '../ids.ts'
import type { DecidingBody } from '../programme/routes.ts'
import type { World } from '../world.ts'
import { lastInTime, plannedMeetings } from './meetings-in-time.ts'
import { openWays } from './out-of-meeting.ts'

const committee: readonly CommitteeMember[] = [
  { id: 'chair', role: 'layChair' },
  { id: 'lay', role: 'lay' },
  { id: 'officer', role: 'executive' },
  { id: 'finance', role: 'executive' },
  { id: 'gpDell', role: 'gp', practice: dell },
]

/** The committee meets once, on that day; its papers go out a week before. */
function meetingOn(on: string, wish: Parameters<typeof madeUpWorld>[0] = {}, agenda = [network]) {
  const world = madeUpWorld({ committee, ...wish })
  const planned = { id: meeting, on: londonDate(on), agenda, steps: {} }
  const papersBy = addDays(planned.on, -7)
  return withCommissioner(world, { meetings: { [meeting]: { ...planned, papersBy } } })
}

const code = (world: World, body: DecidingBody, change: object = {}) =>
  decisionProblem(world, network, {
    body,
    outcome: 'approve',
    votes: [],
    reason: words,
    ...change,
  })?.code ?? null

describe('the last meeting that still makes the deadline of 31 May', () => {
  const missed = (world: World) => plannedMeetings(world, network).map(({ misses }) => misses)

  test('is not one that is over, is after the deadline, or whose papers are out without the network', () => {
    expect(missed(meetingOn('2019-05-31'))).toEqual([null])
    expect(missed(meetingOn('2019-06-25'))).toEqual(['afterDeadline'])
    expect(missed(meetingOn('2019-05-20'))).toEqual(['over'])
    expect(missed(meetingOn('2019-05-31', { on: '2019-05-28' }, []))).toEqual(['papersOut'])
    expect(missed(meetingOn('2019-05-31', { on: '2019-05-20' }, []))).toEqual([null])
  })

  test('is not one that has no quorum without those who have a conflict', () => {
    const four = committee.slice(0, 4)
    expect(missed(meetingOn('2019-05-31', { committee: four }))).toEqual([null])
    const gp = { id: 'gpAsh', role: 'gp', practice: ash } as const
    const conflicted = [...committee.slice(0, 3), gp]
    expect(missed(meetingOn('2019-05-31', { committee: conflicted }))).toEqual(['notQuorate'])
  })

  test('is the latest of those that make it, in whatever order they were planned', () => {
    const days = fc.uniqueArray(fc.integer({ min: -20, max: 30 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(days, (offsets) => {
        const today = londonDate('2019-05-20')
        const world = madeUpWorld({ committee, on: today })
        const meetings = offsets.map((offset, at) => {
          const id = meetingId(`M${at}`)
          const on = addDays(today, offset)
          return [id, { id, on, papersBy: on, agenda: [network], steps: {} }] as const
        })
        const found = lastInTime(
          withCommissioner(world, { meetings: Object.fromEntries(meetings) }),
          network,
        )
        const inTime = meetings
          .map(([, { on }]): LondonDate => on)
          .filter((on) => on >= today && on <= '2019-05-31')
          .sort()
        expect(found?.on ?? null).toBe(inTime.at(-1) ?? null)
      }),
    )
  })
})

describe('a decision outside a meeting', () => {
  test('is the chair’s or the region’s only where no meeting makes it and none can be called', () => {
    expect(code(meetingOn('2019-05-31'), 'chair')).toBe('meeting-in-time')
    expect(code(meetingOn('2019-05-31'), 'region')).toBe('meeting-in-time')
    const far = meetingOn('2019-06-25', { on: '2019-05-20' })
    expect(code(far, 'chair')).toBe('meeting-can-be-called')
    const late = meetingOn('2019-06-25', { on: '2019-05-28' })
    expect(code(late, 'chair')).toBeNull()
    expect(code(late, 'region')).toBeNull()
    expect(openWays(late, network)).toEqual(['chair', 'region'])
  })

  test('is an officer’s only where the scheme of delegation says so, whenever the committee meets', () => {
    const world = meetingOn('2019-05-31')
    expect(code(world, 'officer')).toBe('not-delegated')
    expect(code(withCommissioner(world, { officerMayDecide: true }), 'officer')).toBeNull()
    const joint = meetingOn('2019-06-25', { model: 'joint' })
    expect(code(withCommissioner(joint, { officerMayDecide: true }), 'officer')).toBe('wrong-body')
  })

  test('is not the chair’s where the chair has a conflict, or there is none', () => {
    const chair = { id: 'chair', role: 'layChair', practice: ash } as const
    const late = { on: '2019-05-28', committee: [chair, ...committee.slice(1)] }
    expect(code(meetingOn('2019-06-25', late), 'chair')).toBe('conflicted-chair')
    const none = { on: '2019-05-28', committee: committee.slice(1) }
    expect(code(meetingOn('2019-06-25', none), 'chair')).toBe('no-chair')
  })

  test('says why, has no votes, and needs what any approval needs', () => {
    const late = meetingOn('2019-06-25', { on: '2019-05-28' })
    const vote = { member: 'lay', vote: 'for' } as const
    expect(code(late, 'chair', { reason: undefined })).toBe('reason-missing')
    expect(code(late, 'chair', { votes: [vote] })).toBe('no-votes')
    expect(code(late, 'chair', { heldAt: meeting })).toBe('no-votes')
    expect(code(late, 'chair', { outcome: 'approveWithConditions' })).toBe('conditions-missing')
  })

  test('without a quorum nothing is approved but by those who may decide outside a meeting', () => {
    const bodies = fc.constantFrom<DecidingBody>(
      'committee',
      'jointCommittee',
      'officer',
      'chair',
      'region',
    )
    const voters = fc.subarray(committee.slice(0, 3).map(({ id }) => id))
    fc.assert(
      fc.property(
        bodies,
        voters,
        fc.boolean(),
        fc.constantFrom('2019-05-28', '2019-06-25'),
        (body, voting, officerMayDecide, on) => {
          const base = meetingOn(on, { on: '2019-05-28' })
          const world = withCommissioner(base, { officerMayDecide })
          const votes = voting.map((member) => ({ member, vote: 'for' as const }))
          const heldAt = body === 'committee' ? { heldAt: meeting } : {}
          if (code(world, body, { votes, ...heldAt }) !== null) return
          expect(openWays(world, network)).toContain(body)
          expect(votes).toEqual([])
        },
      ),
    )
  })
})
