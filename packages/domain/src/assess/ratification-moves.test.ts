import { describe, expect, test } from 'vitest'
import {
  madeUpWorld,
  meeting,
  network,
  withCommissioner,
  withNetwork,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import { reportDecision } from '../decide/report-decision.ts'
import type { CommitteeMember } from '../facts/events.ts'
import type { Report } from '../facts/step-events.ts'
import { blockerId, type Instant, londonDate, meetingId, stepId } from '../ids.ts'
import { owedReport } from '../sign-off/reporting.ts'
import { after, at, fold, lead, secretary } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { assessNetwork } from './assess.ts'

const committee: readonly CommitteeMember[] = [
  { id: 'chair', role: 'layChair' },
  { id: 'lay', role: 'lay' },
  { id: 'officer', role: 'executive' },
  { id: 'finance', role: 'executive' },
]
const noon = (day: string): Instant => atLondonTime(londonDate(day), '12:00')
const decided = (body: 'chair' | 'officer'): World => {
  const on = londonDate('2019-06-25')
  const planned = { id: meeting, on, papersBy: on, agenda: [network], steps: {} }
  const world = withCommissioner(madeUpWorld({ committee, on: '2019-05-31' }), {
    meetings: { [meeting]: planned },
    officerMayDecide: true,
  })
  const decision = { at: world.now, body, outcome: 'approve' as const, votes: [], reason: words }
  return withRecord(world, 'D5', { network }, { decision, completedAt: world.now })
}
const unratified = blockerId('unratified-D5')
const raised = (world: World) =>
  assessNetwork(world, network).moves.flatMap(({ event }) =>
    event.type === 'blockerRaised' && event.data.blocker === unratified ? [event.data] : [],
  )
const votes: Report['votes'] = committee.map(({ id }) => ({ member: id, vote: 'for' }))
const report = (world: World, change: Partial<Report> = {}, who = secretary) =>
  reportDecision(world, who, { network, heldAt: meeting, outcome: 'ratified', votes, ...change })
const code = (decided: ReturnType<typeof report>) => (decided.ok ? null : decided.refusal.code)

describe('chair’s action', () => {
  const world = decided('chair')
  const meetingDay = at(world, noon('2019-06-25'))
  const dayAfter = at(world, noon('2019-06-26'))

  test('raises a blocker where the next meeting is over and has not ratified it, once', () => {
    expect(raised(meetingDay)).toEqual([])
    expect(raised(dayAfter)).toMatchObject([{ kind: 'committeeTooLate', owner: 'commissioner' }])
    const held = fold(dayAfter, assessNetwork(dayAfter, network).moves)
    expect(raised(held)).toEqual([])
    expect(held.networks.get(network)?.blockers[unratified]?.resolvedAt).toBeUndefined()
  })

  test('has a month where no meeting is planned', () => {
    const none = withCommissioner(world, { meetings: {} })
    expect(owedReport(none, network)).toMatchObject({ meeting: null, by: '2019-07-01' })
    expect(raised(at(none, noon('2019-07-01')))).toEqual([])
    expect(raised(at(none, noon('2019-07-02')))).toHaveLength(1)
  })

  test('is ratified by a quorate vote of the next meeting, and then owes nothing', () => {
    expect(code(report(meetingDay, { votes: votes.slice(0, 2) }))).toBe('not-quorate')
    expect(code(report(world))).toBe('meeting-not-held')
    expect(code(report(meetingDay, { heldAt: meetingId('M9') }))).toBe('meeting-unknown')
    expect(code(report(meetingDay, {}, lead))).toBe('not-yours')
    expect(code(report(meetingDay, { outcome: 'noted', votes: [] }))).toBe('other-report')
    const done = after(meetingDay, report(meetingDay))
    expect(owedReport(done, network)).toBeNull()
    expect(raised(at(done, noon('2019-06-26')))).toEqual([])
    expect(code(report(done))).toBe('nothing-to-report')
  })

  test('that is ratified late settles the blocker; one that is refused keeps it', () => {
    const held = fold(dayAfter, assessNetwork(dayAfter, network).moves)
    const settled = after(held, report(held))
    const moves = assessNetwork(settled, network).moves.map(({ event }) => event)
    expect(moves).toContainEqual({ type: 'blockerResolved', data: { blocker: unratified } })
    const no = { outcome: 'notRatified', reason: words } as const
    const refusedNow = after(meetingDay, report(meetingDay, no))
    expect(code(report(meetingDay, { outcome: 'notRatified' }))).toBe('reason-missing')
    expect(raised(refusedNow)).toHaveLength(1)
    expect(refusedNow.networks.get(network)?.steps[stepId('D5')]?.completedAt).toBeDefined()
  })
})

describe('an officer’s decision', () => {
  test('is noted without a vote, and raises nothing', () => {
    const world = at(decided('officer'), noon('2019-06-26'))
    expect(raised(world)).toEqual([])
    expect(code(report(world))).toBe('other-report')
    expect(code(report(world, { outcome: 'noted' }))).toBe('no-votes')
    const noted = after(world, report(world, { outcome: 'noted', votes: [] }))
    expect(owedReport(noted, network)).toBeNull()
  })

  test('a deferral binds nobody, so nothing is owed', () => {
    const world = decided('officer')
    const deferred = withNetwork(world, () => ({
      steps: {
        [stepId('D5')]: {
          decision: { at: world.now, body: 'officer', outcome: 'defer', votes: [] },
        },
      },
    }))
    expect(owedReport(deferred, network)).toBeNull()
  })
})
