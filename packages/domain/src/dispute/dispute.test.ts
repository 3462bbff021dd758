import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreedOn,
  answered,
  ash,
  birch,
  cedar,
  dell,
  network,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import type { Decided } from '../decide/contribution.ts'
import { disputeId, stepId } from '../ids.ts'
import { lmcCases } from '../lmc/lmc-cases.ts'
import { after, fold, lead, mediator, onBehalf, practiceUser } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { hearsOfDisputes } from './disputes-page.ts'
import { acceptDispute, setDisputeMeeting } from './hold-dispute.ts'
import {
  close,
  code,
  dispute,
  meet,
  morning,
  movesOf,
  now,
  on,
  raise,
  raised,
  refer,
  signed,
  signing,
  user,
} from './made-up-dispute.ts'
import { raiseDispute } from './raise-dispute.ts'
import { closeDispute, referDispute } from './settle-dispute.ts'

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
