import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreedOn,
  answered,
  ash,
  birch,
  cedar,
  madeUpWorld,
  network,
  withNetwork,
  withRecord,
} from '../acceptance/made-up-world.ts'
import { assessNetwork } from '../assess/assess.ts'
import { addDays } from '../calendar/days.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import type { Decided } from '../decide/contribution.ts'
import { londonDate } from '../ids.ts'
import { after, at, fold, lead, practiceUser, regional } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { answerOutside, askOutside, promiseOutside } from './ask-outside.ts'
import { outsidePage } from './outside-page.ts'
import { registerFile } from './register-file.ts'

const request = 'networkCode'
const today = londonDate('2019-06-03')
const approved = withRecord(
  withRecord(madeUpWorld({ on: today }), 'D5', { network }, answered({})),
  'F7',
  { network },
  agreedOn({ payee: birch }),
)
const ask = (world: World, more: object = {}, who = lead) =>
  askOutside(world, who, { network, request, askedOn: today, ...more })
const issue = (world: World, code: string, holder: string | null = null) =>
  answerOutside(world, lead, { network, request, answeredOn: today, code }, holder)
const codeOf = (one: Decided) => (one.ok ? null : one.refusal.code)
const on = (world: World, day: string) => at(world, atLondonTime(londonDate(day), '09:00'))
/** The blockers that the engine raises by the clock of others, and those that it closes. */
function engine(world: World): World {
  const ours = assessNetwork(world, network).moves.filter(
    ({ event }) =>
      (event.type === 'blockerRaised' || event.type === 'blockerResolved') &&
      /^(outside|cut-off)-/.test(event.data.blocker),
  )
  return fold(world, ours)
}
const open = (world: World) =>
  Object.values(world.networks.get(network)?.blockers ?? {})
    .filter(({ resolvedAt }) => resolvedAt === undefined)
    .map(({ kind }) => kind)
const asked = after(approved, ask(approved))

describe('asking the registration authority', () => {
  it('waits for approval, is the support lead’s, and keeps what was asked for', () => {
    expect(codeOf(ask(madeUpWorld({ on: today })))).toBe('cannot-start-yet')
    expect(codeOf(ask(approved, {}, practiceUser(ash)))).toBe('not-yours')
    expect(codeOf(ask(approved, {}, regional))).toBe('not-yours')
    expect(codeOf(ask(approved, { askedOn: addDays(today, 1) }))).toBe('date-in-future')
    expect(codeOf(ask(approved, { promisedFor: addDays(today, -1) }))).toBe('promised-before-asked')
    expect(asked.networks.get(network)?.outside?.[request]?.register).toMatchObject({
      role: 'RO272',
      members: [ash, birch, cedar].map((code) => ({ code, link: 'RE8' })),
      payee: { code: birch, link: 'RE9' },
    })
  })

  it('takes only a code of its form, that no other network has, and after it was asked for', () => {
    expect(codeOf(issue(approved, 'U12345'))).toBe('not-asked')
    expect(codeOf(issue(asked, 'U12345', 'Other Made-up Network'))).toBe('code-taken')
    expect(codeOf(issue(asked, 'U12345'))).toBeNull()
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (code) => {
        expect(codeOf(issue(asked, code))).toBe(/^U\d{5}$/.test(code) ? null : 'code-malformed')
      }),
    )
  })

  it('is asked for again only where members or the payee have changed', () => {
    const coded = after(asked, issue(asked, 'U12345'))
    expect(codeOf(ask(coded))).toBe('already-answered')
    const other = withRecord(coded, 'F7', { network }, agreedOn({ payee: cedar }))
    expect(outsidePage(other, lead, network)[0]).toMatchObject({ outdated: true })
    expect(codeOf(ask(other))).toBeNull()
  })

  it('says what is to be entered for every network, as a file', () => {
    const file = registerFile(asked, network)
    expect(file?.networks).toHaveLength(1)
    expect(file?.networks[0]).toMatchObject({ askedOn: today, code: null, role: 'RO272' })
  })
})

describe('the clock of the other side', () => {
  it('raises one blocker when it has run out, by the promise where there is one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 40 }),
        (promise, days) => {
          const promisedFor = addDays(today, promise)
          const world = after(approved, ask(approved, { promisedFor }))
          const then = engine(engine(on(world, addDays(today, days))))
          const late = days > promise
          expect(open(then).includes('networkCodeNotIssued')).toBe(late)
          expect(open(then).filter((kind) => kind === 'networkCodeNotIssued')).toHaveLength(
            late ? 1 : 0,
          )
        },
      ),
    )
  })

  it('is ten working days without a promise, and looks again just after', () => {
    expect(open(engine(on(asked, '2019-06-17')))).toEqual([])
    expect(open(engine(on(asked, '2019-06-18')))).toEqual(['networkCodeNotIssued'])
  })

  it('is set anew by a promise, which closes the blocker that stands', () => {
    const late = engine(on(asked, '2019-06-18'))
    const promisedFor = londonDate('2019-06-25')
    const told = after(late, promiseOutside(late, lead, { network, request, promisedFor }))
    expect(open(engine(told))).toEqual([])
    expect(open(engine(on(told, '2019-06-26')))).toEqual(['networkCodeNotIssued'])
  })

  it('runs on for the links once the code is issued, and ends with its step', () => {
    const coded = on(after(asked, issue(asked, 'U12345')), '2019-06-11')
    expect(open(engine(coded))).toEqual(['payeeLinkMissing'])
    const done = withRecord(coded, 'L3', { network }, answered({}))
    expect(open(engine(done))).toEqual([])
  })
})

describe('a pay run that is missed', () => {
  it('raises one blocker on the day after its cut-off, until the payee is set up', () => {
    expect(open(engine(on(approved, '2019-07-19')))).toEqual([])
    const missed = engine(on(approved, '2019-07-20'))
    expect(open(missed)).toEqual(['paymentCutOffMissed'])
    expect(open(engine(on(missed, '2019-08-25')))).toEqual(['paymentCutOffMissed'])
    const setUp = withRecord(approved, 'L4', { network }, answered({}))
    expect(open(engine(on(setUp, '2019-07-20')))).toEqual([])
  })

  it('is no business of a network that is not approved', () => {
    const formed = withNetwork(madeUpWorld({ on: today }), () => ({}))
    expect(open(engine(on(formed, '2019-09-01')))).toEqual([])
  })
})
