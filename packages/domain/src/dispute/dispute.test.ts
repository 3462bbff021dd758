import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentVersion } from '../acceptance/document-version.ts'
import {
  agreedOn,
  answered,
  ash,
  birch,
  cedar,
  dell,
  madeUpWorld,
  network,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { assessNetwork } from '../assess/assess.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import { completeStep } from '../decide/complete-step.ts'
import type { Decided } from '../decide/contribution.ts'
import { disputeId, londonDate, type PracticeId, stepId } from '../ids.ts'
import { disputeCase } from '../lmc/dispute-case.ts'
import { lmcCases } from '../lmc/lmc-cases.ts'
import type { ForLmc } from '../lmc/speaks-for-lmc.ts'
import { after, at, fold, lead, mediator, onBehalf, practiceUser } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { disputesPage, hearsOfDisputes } from './disputes-page.ts'
import { acceptDispute, setDisputeMeeting } from './hold-dispute.ts'
import { raiseDispute } from './raise-dispute.ts'
import { closeDispute, referDispute } from './settle-dispute.ts'

const dispute = disputeId('Q1')
const on = (date: string) => londonDate(date)
const user = practiceUser(birch)
const code = (decided: Decided) => (decided.ok ? null : decided.refusal.code)

/** Ash coordinates; Ash and Birch have signed the initial agreement, which names the payee. */
function signed(day = '2019-05-13'): World {
  const world = withRecord(madeUpWorld({ on: day }), 'F7', { network }, agreedOn({ payee: ash }))
  return [ash, birch].reduce((before, practice) => sign(before, practice), world)
}
const answer = { signatory: 'A partner', authority: 'partner', authorised: true }
const signing = (world: World, practice: PracticeId) =>
  completeStep(world, practiceUser(practice), {
    step: stepId('F8'),
    network,
    practice,
    contribution: {
      kind: 'sign',
      version: documentVersion(world, network, 'initialAgreement'),
      answer,
    },
  })
/** The other parts of the agreement, so that it can be signed. */
function ready(world: World): World {
  const area = answered({ onePiece: true, crosses: false, description: words })
  const director = agreedOn({
    director: words,
    practice: ash,
    chosenBy: 'election',
    practising: true,
  })
  const drawn = withRecord(world, 'F4', { network }, area)
  return withRecord(drawn, 'F6', { network }, director)
}
function sign(world: World, practice: PracticeId): World {
  const before = ready(world)
  const decided = signing(before, practice)
  if (!decided.ok) throw new Error(decided.refusal.message)
  return after(before, decided)
}
const raise = (world: World, by = user, practice = birch, step = 'F7') =>
  raiseDispute(world, by, { dispute, network, practice, step: stepId(step), reason: words })
const raised = (world = signed()) => after(world, raise(world))
const meet = (world: World, day: string, by = user) =>
  setDisputeMeeting(world, by, { network, dispute, on: on(day) })
const refer = (world: World, day: string, by = user) =>
  referDispute(world, by, { network, dispute, on: on(day) })
const close = (
  world: World,
  outcome: 'settled' | 'notSettled' | 'takenBack',
  by = user,
  more: ForLmc = {},
) => closeDispute(world, by, { network, dispute, outcome, note: words, ...more })
const morning = (world: World, day: string) => at(world, atLondonTime(on(day), '09:00'))
const movesOf = (world: World) =>
  assessNetwork(world, network).moves.filter(({ event }) => event.type.startsWith('dispute'))
const now = (world: World) => disputesPage(world, user, network).disputes[0]?.now

describe('a dispute', () => {
  it('is raised by a member that has signed, about a part of what it signed', () => {
    const world = signed()
    expect(code(raise(world, practiceUser(cedar)))).toBe('not-yours')
    expect(code(raise(world, practiceUser(dell), dell))).toBe('not-yours')
    expect(code(raise(world, practiceUser(cedar), cedar))).toBe('nothing-signed')
    expect(code(raise(world, user, birch, 'F1'))).toBe('not-a-part')
    expect(code(raise(world, lead))).toBeNull()
    expect(code(raise(raised()))).toBe('disputed-already')
  })

  it('is heard of by members and the support lead', () => {
    const world = raised()
    expect(hearsOfDisputes(world, practiceUser(cedar), network)).toBe(true)
    expect(hearsOfDisputes(world, lead, network)).toBe(true)
    expect(hearsOfDisputes(world, practiceUser(dell), network)).toBe(false)
    const { region } = world.commissioner
    const regional = { id: 'r', grants: [{ role: 'region' as const, region }] }
    expect(hearsOfDisputes(world, regional, network)).toBe(false)
    expect(code(meet(world, '2019-05-14', practiceUser(dell)))).toBe('not-yours')
  })

  it('goes to the committee after members have met, or when their time has run out', () => {
    const world = raised()
    expect(now(world)).toMatchObject({ ownerLabel: 'Clinical director or network coordinator' })
    expect(code(refer(world, '2019-05-13'))).toBe('meet-first')
    const met = after(world, meet(world, '2019-05-13'))
    expect(code(refer(met, '2019-05-14'))).toBe('wrong-day')
    const referred = after(met, refer(met, '2019-05-13'))
    expect(now(referred)).toMatchObject({ ownerLabel: 'Commissioner support lead' })
    expect(code(refer(referred, '2019-05-13'))).toBe('last-stage')
    const late = morning(world, '2019-05-29')
    expect(code(refer(late, '2019-05-29'))).toBeNull()
  })

  it('goes up by its clock to the commissioner and no further', () => {
    const world = raised()
    expect(movesOf(morning(world, '2019-05-28'))).toEqual([])
    const first = fold(morning(world, '2019-05-29'), movesOf(morning(world, '2019-05-29')))
    expect(now(first)).toMatchObject({ ownerLabel: 'Commissioner support lead', escalated: true })
    expect(movesOf(first)).toEqual([])
    const second = morning(first, '2019-06-04')
    const told = fold(second, movesOf(second))
    expect(now(told)).toMatchObject({ ownerLabel: 'Commissioner' })
    expect(movesOf(morning(told, '2019-12-04'))).toEqual([])
  })

  it('ends by whoever raised it, or by the committee after the last stage', () => {
    const world = raised()
    expect(code(close(world, 'settled', practiceUser(ash)))).toBe('not-yours')
    expect(code(close(world, 'notSettled', lead))).toBe('stages-left')
    const met = after(world, meet(world, '2019-05-13'))
    const referred = after(met, refer(met, '2019-05-13'))
    expect(code(close(referred, 'notSettled'))).toBe('not-yours')
    expect(code(close(referred, 'notSettled', lead))).toBe('say-who-asked')
    expect(code(close(referred, 'takenBack', lead, { onBehalf }))).toBe('not-at-this-stage')
    const ended = after(referred, close(referred, 'notSettled', lead, { onBehalf }))
    expect(now(ended)).toBeNull()
    expect(code(close(ended, 'settled'))).toBe('no-such-dispute')
    expect(movesOf(morning(ended, '2019-12-04'))).toEqual([])
  })
})

describe('a dispute at the committee', () => {
  const about = { network, dispute }
  const met = () => {
    const world = raised()
    return after(world, meet(world, '2019-05-13'))
  }
  const referred = (world = met()) => after(world, refer(world, '2019-05-13'))
  const accept = (world: World, by = user, more: ForLmc = {}) =>
    acceptDispute(world, by, { ...about, on: on('2019-05-13'), ...more })

  it('is not known to its mediator before it has been referred', () => {
    expect(disputeCase(met(), mediator, about)).toBeNull()
    expect(lmcCases(met(), mediator)).toEqual([])
    expect(code(accept(met(), mediator))).toBe('not-yours')
    expect(code(close(met(), 'settled', mediator))).toBe('not-yours')
    expect(code(accept(met(), lead, { onBehalf }))).toBe('not-at-this-stage')
    expect(code(meet(met(), '2019-05-14', mediator))).toBe('not-yours')
  })

  it('is read, accepted, met about and closed by its mediator, and by no member', () => {
    const world = referred()
    expect(disputeCase(world, mediator, about)).toMatchObject({
      dispute: { reason: words.ref, mayAccept: true, mayClose: ['settled', 'notSettled'] },
      members: [{ raised: false }, { raised: true }, { raised: false }],
    })
    expect(disputesPage(world, user, network).disputes[0]).toMatchObject({
      mayRecord: false,
      mayClose: ['settled', 'takenBack'],
      stages: [{ mediator: null }, { mediator: 'Made-up LMC', on: '2019-05-13' }],
    })
    expect(lmcCases(world, mediator)).toMatchObject([{ waits: { act: 'accept' } }])
    expect(code(accept(world))).toBe('not-yours')
    expect(code(meet(world, '2019-05-14'))).toBe('not-yours')
    const accepted = after(world, accept(world, mediator))
    expect(code(accept(accepted, mediator))).toBe('accepted-already')
    const set = after(accepted, meet(accepted, '2019-05-14', mediator))
    expect(lmcCases(set, mediator)).toMatchObject([{ waits: { act: 'meet' } }])
    expect(lmcCases(morning(set, '2019-05-14'), mediator)).toMatchObject([
      { waits: { act: 'settle' } },
    ])
    expect(code(close(set, 'takenBack', mediator))).toBe('not-yours')
    const ended = after(set, close(set, 'settled', mediator))
    expect(lmcCases(ended, mediator)).toMatchObject([{ waits: null, outcome: 'settled' }])
    expect(disputeCase(ended, mediator, about)?.dispute).toMatchObject({
      reason: null,
      mayClose: [],
    })
    expect(code(close(ended, 'settled', mediator))).toBe('no-such-dispute')
  })

  it('is recorded by the support lead who says who of the committee asked, and how', () => {
    const world = referred()
    expect(code(accept(world, lead))).toBe('say-who-asked')
    const accepted = after(world, accept(world, lead, { onBehalf }))
    const page = disputesPage(accepted, user, network).disputes[0]
    expect(page?.stages[1]).toMatchObject({
      acceptedOn: '2019-05-13',
      entered: [{ act: 'accept', how: 'phone', on: '2019-05-13' }],
    })
  })

  it('that was taken back before it was referred stays unknown to it', () => {
    const ended = after(met(), close(met(), 'takenBack'))
    expect(disputeCase(ended, mediator, about)).toBeNull()
    expect(lmcCases(ended, mediator)).toEqual([])
  })
})

describe('while a dispute lasts', () => {
  const varied = (world: World, step: string) =>
    step === 'F7'
      ? withRecord(world, 'F7', { network }, agreedOn({ payee: cedar }))
      : withRecord(
          world,
          'F4',
          { network },
          answered({ onePiece: true, crosses: false, description: { ref: 'r2', digest: 'd2' } }),
        )

  it('a variation of the disputed part waits, until the dispute has ended', () => {
    const world = varied(raised(), 'F7')
    expect(code(signing(world, ash))).toBe('part-in-dispute')
    const ended = after(world, close(world, 'settled'))
    expect(code(signing(ended, ash))).toBeNull()
  })

  it('other parts are varied and signed, and who has not signed yet may sign', () => {
    expect(code(signing(varied(raised(), 'F4'), ash))).toBeNull()
    expect(code(signing(raised(), cedar))).toBeNull()
  })
})

describe('whatever members try', () => {
  const tried = fc.constantFrom(
    'raise',
    'meet',
    'refer',
    'settle',
    'give up',
    'accept',
    'back',
    'day',
    'look',
  )
  it('has one open dispute a part, stages in their order, and a clock that settles', () => {
    fc.assert(
      fc.property(fc.array(tried, { maxLength: 25 }), (all) => {
        let world = signed()
        for (const [index, one] of all.entries()) {
          world = attempted(world, one, index)
          const disputes = Object.values(world.networks.get(network)?.disputes ?? {})
          const open = disputes.filter(({ closedAt }) => closedAt === undefined)
          expect(open.length).toBeLessThanOrEqual(1)
          for (const { stages } of disputes)
            expect(['meeting', 'lmc'].slice(0, stages.length)).toEqual(
              stages.map(({ stage }) => stage),
            )
          expect(movesOf(fold(world, movesOf(world)))).toEqual([])
          const known = disputes.filter(({ stages }) => stages.some(({ lmc }) => lmc))
          expect(lmcCases(world, mediator)).toHaveLength(known.length)
        }
      }),
    )
  })
})

function attempted(world: World, one: string, index: number): World {
  const today = new Date(world.now).toISOString().slice(0, 10)
  const [open] = Object.values(world.networks.get(network)?.disputes ?? {}).filter(
    ({ closedAt }) => closedAt === undefined,
  )
  const about = { network, dispute: open?.id ?? dispute, on: on(today), note: words }
  const tries: Readonly<Record<string, () => Decided>> = {
    raise: () =>
      raiseDispute(world, user, {
        dispute: disputeId(`Q${index}`),
        network,
        practice: birch,
        step: stepId('F7'),
        reason: words,
      }),
    meet: () => setDisputeMeeting(world, user, about),
    refer: () => referDispute(world, user, about),
    settle: () => closeDispute(world, user, { ...about, outcome: 'settled' }),
    'give up': () => closeDispute(world, mediator, { ...about, outcome: 'notSettled' }),
    accept: () => acceptDispute(world, mediator, about),
    back: () => closeDispute(world, user, { ...about, outcome: 'takenBack' }),
  }
  const decide = tries[one]
  if (decide) return after(world, decide())
  if (one === 'look') return fold(world, movesOf(world))
  return { ...world, now: (world.now + 3 * 86_400_000) as World['now'] }
}
