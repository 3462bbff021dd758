import { describe, expect, it } from 'vitest'
import {
  agreedOn,
  answered,
  ash,
  birch,
  cedar,
  madeUpWorld,
  network,
  withEachMember,
  withNetwork,
  withPractice,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import type { Change } from '../facts/change-state.ts'
import { changeId, instant, londonDate, type PracticeId, stepId } from '../ids.ts'
import { lead } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { caseOf } from './case-of.ts'
import { expectedPayments } from './expected-payments.ts'
import { pounds } from './made-up-case.ts'
import { moneyPage } from './money-page.ts'

const on = (date: string) => atLondonTime(londonDate(date), '12:00')
const done = (date: string) => ({ completedAt: on(date) })

/** 44,000 patients, live since 1 July, everything done in time; Cedar has 12,000. */
const live = ['G6', 'L1', 'L3', 'L4', 'G5', 'L6'].reduce(
  (world, step) => withRecord(world, step, { network }, done('2019-06-20')),
  ['D8', 'G10'].reduce(
    (world, step) => withEachMember(world, step, done('2019-06-20')),
    madeUpWorld({ on: '2019-10-10', lists: [12_000, 20_000, 12_000] }),
  ),
)
const { goLive } = live.programme
const core = (world: World) =>
  Object.fromEntries(
    expectedPayments(world, network, goLive)
      .filter(({ payment }) => payment === 'core')
      .map(({ month, pence, paidOn }) => [month, [pence, paidOn]]),
  )

const leaves = (
  practice: PracticeId,
  more: Partial<Change>,
): { changes: Record<string, Change> } => ({
  changes: {
    C1: {
      id: changeId('C1'),
      kind: 'leave',
      practice,
      reason: words,
      notifiedAt: on('2019-08-07'),
      ...more,
    },
  },
})
const approved = { approvedAt: on('2019-08-20'), effectiveOn: londonDate('2019-10-01') }
const gone = (world: World): World =>
  withPractice(
    withRecord(
      withNetwork(world, () => leaves(cedar, { ...approved, ended: 'changeEffected' })),
      'F3',
      { network },
      agreedOn({ members: [ash, birch], coordinator: ash }),
    ),
    cedar,
    () => ({ network: null }),
  )

describe('a member that leaves', () => {
  it('counts as long as nothing is approved', () => {
    const asked = withNetwork(live, () => leaves(cedar, {}))
    expect(caseOf(asked, network, goLive).members.map(({ to }) => to)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it.each([
    ['before it goes', withNetwork(live, () => leaves(cedar, approved))],
    ['and after', gone(live)],
  ])('counts until the day before its quarter, %s', (_, world) => {
    expect(core(world)).toMatchObject({
      '2019-09': [pounds(5_500), '2019-09-30'],
      '2019-10': [pounds(4_000), '2019-10-31'],
    })
    const { members } = moneyPage(world, lead, network)
    expect(members.find(({ id }) => id === cedar)).toMatchObject({
      to: '2019-09-30',
      ownPence: pounds(10_566),
      ifItLeftPence: null,
    })
  })

  it('never counts where it goes before the network starts, also not for what is backdated', () => {
    const early = { ...approved, effectiveOn: londonDate('2019-07-01') }
    const world = withNetwork(live, () => leaves(cedar, early))
    expect(core(world)).toMatchObject({ '2019-04': [pounds(4_000), '2019-07-31'] })
  })

  it('counts on where it has come back', () => {
    const back = withNetwork(live, () => leaves(cedar, { ...approved, ended: 'changeEffected' }))
    expect(core(back)).toEqual(core(live))
  })
})

describe('signing again after a change', () => {
  const again = (more: object) =>
    withEachMember(gone(live), 'G10', { ...answered({}), reopenedAt: on('2019-10-01'), ...more })
  const { completedAt: _, ...open } = answered({})

  it('takes back no run that was paid, signed again or not', () => {
    for (const world of [again({ completedAt: on('2019-10-09') }), again(open)])
      expect(core(world)).toMatchObject({
        '2019-07': [pounds(5_500), '2019-07-31'],
        '2019-09': [pounds(5_500), '2019-09-30'],
        '2019-10': [pounds(4_000), '2019-10-31'],
      })
  })

  it('holds back what comes after it is late, and no run before', () => {
    const { completedAt: __, ...unsigned } = answered({})
    const late = withNetwork(
      withEachMember(gone(live), 'G10', {
        ...unsigned,
        reopenedAt: on('2019-10-01'),
        lateAt: on('2019-10-29'),
      }),
      () => ({
        withheld: [{ payment: 'all', step: stepId('G10'), since: on('2019-10-29') }],
      }),
    )
    expect(core(late)).toMatchObject({
      '2019-09': [pounds(5_500), '2019-09-30'],
      '2019-10': [pounds(4_000), null],
      '2019-11': [pounds(4_000), null],
    })
  })

  it('moves only the runs between being late and being signed', () => {
    const signed = again({ lateAt: on('2019-10-29'), completedAt: on('2019-11-06') })
    expect(core({ ...signed, now: instant(on('2019-11-07')) })).toMatchObject({
      '2019-09': [pounds(5_500), '2019-09-30'],
      '2019-10': [pounds(4_000), '2019-11-29'],
      '2019-11': [pounds(4_000), '2019-11-29'],
    })
  })
})
