import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/days.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import type { ExceptionKind } from '../facts/events.ts'
import { commissionerId, instant, londonDate, type PracticeId } from '../ids.ts'
import type { World } from '../world.ts'
import {
  answered,
  ash,
  attemptAt,
  birch,
  codeFor,
  dell,
  madeUpWorld,
  members,
  network,
  otherNetwork,
  withCommissioner,
  withNetwork,
  withPractice,
  withPublished,
  withRecord,
  words,
} from './made-up-world.ts'
import { accept } from './rules.ts'
import { uncoveredPractices } from './uncovered-practices.ts'

const world = madeUpWorld({ on: '2019-06-03' })
const registered = (one: World) => withRecord(one, 'F9', { network }, answered({ complete: true }))
const covering = (one: World, ...codes: readonly PracticeId[]) =>
  withCommissioner(one, { cover: Object.fromEntries(codes.map((code) => [code, network])) })

describe('coverage (D2)', () => {
  test('names the gap to a commissioner that holds all its networks', () => {
    const no = accept(attemptAt(registered(world), 'D2', {}))
    expect(no?.code).toBe('patients-uncovered')
    expect(no?.message).toContain(
      '5,000 patients are in no registered network: Made-up Surgery 4 (P10004)',
    )
  })

  test('lets one that confirms the ready networks go on', () => {
    expect(codeFor(registered(madeUpWorld({ gapPolicy: 'confirmReady' })), 'D2', {})).toBeNull()
  })

  test('a network that has not registered covers nobody', () => {
    expect(uncoveredPractices(world, 'F9')).toEqual([...members, dell])
  })

  test('hubs without a list, closed practices, other contracts and other commissioners leave no gap', () => {
    const gone: readonly Parameters<typeof withPublished>[2][] = [
      { listSize: null },
      { listSize: 0 },
      { active: false },
      { contractType: 'PCTMS' },
      { commissioner: commissionerId('00Y') },
    ]
    for (const change of gone)
      expect(codeFor(withPublished(registered(world), dell, change), 'D2', {})).toBeNull()
  })

  test('a practice is uncovered exactly when no registered network and no cover has it', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (joins, registers, isCovered) => {
        const joined = withPractice(world, dell, () => ({ network: joins ? otherNetwork : null }))
        const one = registers
          ? withRecord(joined, 'F9', { network: otherNetwork }, answered({}))
          : joined
        const all = isCovered ? covering(registered(one), dell) : registered(one)
        expect(uncoveredPractices(all, 'F9')).toEqual(
          (joins && registers) || isCovered ? [] : [dell],
        )
      }),
    )
  })

  test('a withdrawn network covers nobody', () => {
    const withdrawn = withNetwork(registered(world), () => ({ withdrawnAt: instant(0) }))
    expect(uncoveredPractices(withdrawn, 'F9')).toEqual([...members, dell])
  })
})

describe('June (D7, L5)', () => {
  const log = { log: words }

  test('the gap is closed when it is closed, in the way that was said', () => {
    const covered = covering(registered(world), dell)
    const code = (one: World, outcome: string) => codeFor(one, 'D7', {}, { outcome, ...log })
    expect(code(registered(world), 'cover')).toBe('gap-open')
    expect(code(covered, 'cover')).toBeNull()
    expect(code(covered, 'joined')).toBe('not-all-joined')
    const joined = withPractice(covered, dell, () => ({ network }))
    expect(code(joined, 'joined')).toBeNull()
  })

  test('cover is agreed for each practice outside, and not in the future', () => {
    const code = (one: World, agreedOn: string) =>
      codeFor(one, 'L5', {}, { agreedOn, agreement: words })
    const covered = covering(registered(world), dell)
    expect(code(registered(world), '2019-06-03')).toBe('cover-missing')
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), (days) => {
        const expected = days > 0 ? 'agreed-in-future' : null
        expect(code(covered, addDays(londonDate('2019-06-03'), days))).toBe(expected)
      }),
    )
  })
})

describe('exceptions paper (D3)', () => {
  const kinds: readonly ExceptionKind[] = [
    'ruralUnder30k',
    'under30k',
    'dispersal',
    'crossesBoundary',
  ]
  const nobody = Object.fromEntries(kinds.map((kind) => [kind, 'notAsked']))
  const asking = (exception: ExceptionKind) =>
    withNetwork(world, () => ({
      exceptions: {
        [exception]: {
          exception,
          requestedAt: instant(0),
          reason: words,
          grantedBy: [],
          refusedBy: [],
        },
      },
    }))

  test('each exception asked for has a decider; under 30,000 and not rural has two', () => {
    expect(codeFor(world, 'D3', { network }, nobody)).toBeNull()
    const deciders = fc.constantFrom('notAsked', 'commissioner', 'region', 'both')
    fc.assert(
      fc.property(fc.constantFrom(...kinds), deciders, (kind, decider) => {
        const expected =
          decider === 'notAsked'
            ? 'exception-without-decider'
            : kind === 'under30k' && decider !== 'both'
              ? 'exception-needs-region'
              : null
        expect(codeFor(asking(kind), 'D3', { network }, { ...nobody, [kind]: decider })).toBe(
          expected,
        )
      }),
    )
  })
})

describe('telling (D6)', () => {
  const decidedAt = atLondonTime(londonDate('2019-05-31'), '14:00')
  const decided = withRecord(
    world,
    'D5',
    { network },
    {
      completedAt: decidedAt,
      decision: { at: decidedAt, body: 'committee', outcome: 'approve', votes: [] },
    },
  )
  const told = { network: true, lmc: true, region: true }

  test('the letter goes out between the decision and today', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 30 }), (days) => {
        const sentOn = addDays(londonDate('2019-05-31'), days)
        const expected = days < 0 ? 'before-decision' : days > 3 ? 'date-in-future' : null
        expect(codeFor(decided, 'D6', { network }, { sentOn, ...told })).toBe(expected)
      }),
    )
  })

  test('to everybody', () => {
    for (const body of Object.keys(told))
      expect(
        codeFor(decided, 'D6', { network }, { sentOn: '2019-06-03', ...told, [body]: false }),
      ).toBe('not-told')
  })
})

describe('notice of the contract variation (D9)', () => {
  const code = (answer: object) => codeFor(world, 'D9', { network, practice: ash }, { ...answer })

  test('runs 14 days from notice, or says why not', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 40 }), fc.boolean(), (days, explained) => {
        const noticeOn = '2019-05-31'
        const answer = {
          noticeOn,
          effectiveOn: addDays(londonDate(noticeOn), days),
          ...(explained ? { shortNotice: words } : {}),
        }
        const allowed = days >= 14 || (days >= 0 && explained)
        expect(code(answer)).toBe(allowed ? null : 'notice-too-short')
      }),
    )
  })

  test('is given to a member, and not ahead of its day', () => {
    expect(code({ noticeOn: '2019-06-04', effectiveOn: '2019-07-01' })).toBe('notice-in-future')
    expect(codeFor(world, 'D9', { network, practice: dell }, {})).toBe('not-a-party')
    expect(
      codeFor(
        world,
        'D9',
        { network, practice: birch },
        { noticeOn: '2019-06-03', effectiveOn: '2019-07-01' },
      ),
    ).toBeNull()
  })
})
