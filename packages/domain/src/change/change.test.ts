import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreedOn,
  answered,
  ash,
  birch,
  cedar,
  dell,
  madeUpWorld,
  network,
  otherNetwork,
  withEachMember,
  withPractice,
  withPublished,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import type { Actor } from '../access/grants.ts'
import { assessNetwork } from '../assess/assess.ts'
import { addDays } from '../calendar/days.ts'
import { atLondonTime, startOfDay } from '../calendar/london-day.ts'
import type { AskedChange } from '../facts/change-events.ts'
import { changeId, type LondonDate, londonDate, type PracticeId, stepId } from '../ids.ts'
import { caseOf } from '../money/case-of.ts'
import { worthOf } from '../money/delay.ts'
import { recordIsDone, recordOf } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { after, at, fold, secretary } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { agreeToChange } from './agree-to-change.ts'
import { changesPage } from './changes-page.ts'
import { decideChange, takeBackChange } from './decide-change.ts'
import { effectiveOn, nextQuarter } from './effective-on.ts'
import { notifyChange } from './notify-change.ts'

const change = changeId('C1')
const userOf = (practice: PracticeId): Actor => ({
  id: practice,
  grants: [{ role: 'practice', practice }],
})
const lead = (world: World): Actor => ({
  id: 'lead',
  grants: [{ role: 'supportLead', commissioner: world.commissioner.id }],
})

/** 44,000 patients, approved; Ash coordinates and is payee, Birch has the director; all have signed. */
function approvedNetwork(on = '2019-08-07', lists = [12_000, 20_000, 12_000]): World {
  const decided = { decision: { at: 0, body: 'committee', outcome: 'approve', votes: [] } }
  const world = [
    ['F6', agreedOn({ director: words, practice: birch, chosenBy: 'election', practising: true })],
    ['F7', agreedOn({ payee: ash })],
    ['D5', { ...answered({}), ...decided }],
  ].reduce(
    (before, [step, record]) => withRecord(before, step as string, { network }, record as object),
    madeUpWorld({ on, lists }),
  )
  return withEachMember(world, 'G10', { ...answered({}), signedVersion: 'v1' })
}

const notice = (world: World, kind: AskedChange, practice: PracticeId, by = userOf(practice)) =>
  notifyChange(world, by, { change, network, kind, practice, reason: words })
const decide = (world: World, approved = true, by = lead(world)) =>
  decideChange(world, by, { network, change, approved, reason: words })
const onDay = (world: World, day: string) => at(world, atLondonTime(londonDate(day), '09:00'))

describe('from when a change of members counts', () => {
  it.each([
    ['2019-08-07', '2019-08-20', '2019-10-01'],
    ['2019-09-10', '2019-09-20', '2020-01-01'],
    ['2019-06-03', '2019-06-20', '2019-07-01'],
    ['2019-10-01', '2019-11-30', '2020-01-01'],
    ['2019-12-04', '2019-12-30', '2020-01-01'],
  ])('noticed on %s and approved on %s: %s', (noticed, approved, expected) => {
    expect(effectiveOn(londonDate(noticed), londonDate(approved), 28)).toBe(expected)
  })

  it('is always the first day of a quarter, after the approval and after the notice', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(londonDate('2019-01-01'), n))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 120 }), (noticed, later) => {
        const approved = addDays(noticed, later)
        const on = effectiveOn(noticed, approved, 28)
        expect(on).toMatch(/-(01|04|07|10)-01$/)
        expect(on > approved).toBe(true)
        expect(on >= addDays(noticed, 28)).toBe(true)
        const before = [0, 31, 62, 93].map((n) => nextQuarter(addDays(approved, n)))
        const earlier = before.filter((one) => one < on)
        for (const one of earlier) expect(one < addDays(noticed, 28)).toBe(true)
      }),
    )
  })
})

describe('a member that leaves', () => {
  it('gives notice, is approved, and goes on its day and not before', () => {
    const noticed = after(approvedNetwork(), notice(approvedNetwork(), 'leave', cedar))
    const approved = after(noticed, decide(noticed))
    expect(assessNetwork(approved, network).wakeAt).toBeLessThanOrEqual(
      startOfDay(londonDate('2019-10-01')),
    )
    const eve = onDay(approved, '2019-09-30')
    expect(assessNetwork(eve, network).moves.map(({ event }) => event.type)).not.toContain(
      'changeEffected',
    )
    const gone = leftOn(approved, londonDate('2019-10-01'))
    expect(membersOf(gone, network)).toEqual([ash, birch])
    expect(gone.practices.get(cedar)?.network).toBeNull()
    expect(signedBy(gone)).toEqual([])
    expect(signedBy(eve)).toEqual([ash, birch, cedar])
  })

  it('stays where the rest would be too small, unless an exception is granted', () => {
    const small = approvedNetwork('2019-08-07', [12_000, 11_000, 10_000])
    const noticed = after(small, notice(small, 'leave', cedar))
    expect(decide(noticed)).toMatchObject({ refusal: { code: 'remainder-too-small' } })
    const held = noticed.networks.get(network)
    if (!held) throw new Error('The network is gone.')
    const reason = { requestedAt: held.changes?.[change]?.notifiedAt ?? noticed.now, reason: words }
    const exception = {
      ...reason,
      exception: 'ruralUnder30k' as const,
      grantedBy: ['commissioner' as const],
      refusedBy: [],
    }
    const granted = {
      ...noticed,
      networks: new Map(noticed.networks).set(network, {
        ...held,
        exceptions: { ruralUnder30k: exception },
      }),
    }
    expect(decide(granted)).toMatchObject({ ok: true })
  })

  it('hands on its part first', () => {
    const world = approvedNetwork()
    const noticed = after(world, notice(world, 'leave', ash))
    expect(decide(noticed)).toMatchObject({ refusal: { code: 'holds-a-part' } })
  })

  it('may think again until it is gone', () => {
    const noticed = after(approvedNetwork(), notice(approvedNetwork(), 'leave', cedar))
    const back = takeBackChange(noticed, userOf(cedar), { network, change })
    expect(back).toMatchObject({ ok: true })
    expect(takeBackChange(after(noticed, back), userOf(cedar), { network, change })).toMatchObject({
      refusal: { code: 'no-such-change' },
    })
    expect(takeBackChange(noticed, userOf(birch), { network, change })).toMatchObject({
      refusal: { code: 'not-yours' },
    })
  })
})

describe('who gives notice and who decides', () => {
  const world = approvedNetwork()
  it('a practice for itself, the director for the others', () => {
    expect(notice(world, 'leave', cedar, userOf(birch))).toMatchObject({
      refusal: { code: 'not-yours' },
    })
    expect(notice(world, 'expel', cedar, userOf(ash))).toMatchObject({
      refusal: { code: 'not-yours' },
    })
    expect(notice(world, 'expel', cedar, userOf(birch))).toMatchObject({ ok: true })
    expect(notice(world, 'leave', dell)).toMatchObject({ refusal: { code: 'not-a-member' } })
  })

  it('the commissioner alone decides, once', () => {
    const noticed = after(world, notice(world, 'leave', cedar))
    expect(decide(noticed, true, userOf(cedar))).toMatchObject({ refusal: { code: 'not-yours' } })
    const approved = after(noticed, decide(noticed))
    expect(decide(approved)).toMatchObject({ refusal: { code: 'already-decided' } })
    expect(notice(approved, 'leave', cedar)).toMatchObject({
      refusal: { code: 'change-under-way' },
    })
    const refused = after(noticed, decide(noticed, false))
    expect(notice(refused, 'leave', cedar)).toMatchObject({ ok: true })
  })

  it('nobody before the network is approved', () => {
    expect(notice(madeUpWorld(), 'leave', cedar)).toMatchObject({
      refusal: { code: 'not-approved-yet' },
    })
  })
})

describe('a part that changes hands', () => {
  it('is chosen anew by the members as soon as the commissioner agrees', () => {
    const world = approvedNetwork()
    const noticed = after(world, notice(world, 'payee', ash, userOf(birch)))
    const approved = after(noticed, decide(noticed))
    const record = approved.networks.get(network)?.steps[stepId('F7')] ?? {}
    expect(recordIsDone(record)).toBe(false)
    expect(notice(approved, 'leave', cedar)).toMatchObject({ ok: true })
  })
})

function leftOn(world: World, day: LondonDate): World {
  const then = onDay(world, day)
  const { moves } = assessNetwork(then, network)
  return fold(then, moves)
}

describe('a practice that joins', () => {
  const world = approvedNetwork()
  const asked = after(world, notice(world, 'join', dell, userOf(dell)))
  const agree = (then: World, by: Actor) => agreeToChange(then, by, { network, change })

  it('needs both sides, the commissioner, the days of notice and the next quarter', () => {
    expect(decide(asked)).toMatchObject({ refusal: { code: 'not-agreed-yet' } })
    expect(agree(asked, userOf(dell))).toMatchObject({ refusal: { code: 'not-yours' } })
    const agreed = after(asked, agree(asked, userOf(birch)))
    const approved = after(agreed, decide(agreed))
    expect(membersOf(leftOn(approved, londonDate('2019-09-30')), network)).not.toContain(dell)
    const joined = leftOn(approved, londonDate('2019-10-01'))
    expect(membersOf(joined, network)).toEqual([ash, birch, cedar, dell])
    expect(joined.practices.get(dell)).toMatchObject({ network, joining: [] })
    expect(signedBy(joined)).toEqual([])
    const { members } = caseOf(joined, network, joined.programme.goLive)
    expect(members.find(({ practice }) => practice === dell)).toMatchObject({ from: '2019-10-01' })
  })

  it('may be asked by the network, and then agrees itself', () => {
    const wanted = after(world, notice(world, 'join', dell, userOf(birch)))
    expect(agree(wanted, userOf(birch))).toMatchObject({ refusal: { code: 'not-yours' } })
    expect(agree(wanted, userOf(dell))).toMatchObject({ ok: true })
    expect(agree(wanted, lead(world))).toMatchObject({ ok: true })
    const back = after(wanted, takeBackChange(wanted, userOf(dell), { network, change }))
    expect(back.practices.get(dell)?.joining).toEqual([])
  })

  it('is in no other network, is open, and holds a contract that can take part', () => {
    const codes = [
      withPractice(world, dell, () => ({ network: otherNetwork })),
      withPublished(world, dell, { active: false }),
      withPublished(world, dell, { contractType: 'OTHER' }),
    ].map((then) => notice(then, 'join', dell, userOf(dell)))
    expect(codes.map((one) => !one.ok && one.refusal.code)).toEqual([
      'practice-already-in-network',
      'practice-not-active',
      'contract-not-eligible',
    ])
    expect(notice(world, 'join', cedar)).toMatchObject({ refusal: { code: 'already-a-member' } })
    expect(notice(world, 'join', dell, userOf(ash))).toMatchObject({
      refusal: { code: 'not-yours' },
    })
  })

  it('lapses where it joins another network meanwhile', () => {
    const elsewhere = withPractice(asked, dell, () => ({ network: otherNetwork }))
    const then = fold(elsewhere, assessNetwork(elsewhere, network).moves)
    expect(then.networks.get(network)?.changes?.[change]?.ended).toBe('changeLapsed')
  })

  it('previews members, size, signatures and money to the penny, as they come about', () => {
    const page = changesPage(asked, userOf(birch), network)
    const preview = page.changes[0]?.preview
    expect(preview).toMatchObject({ on: '2019-10-01' })
    expect(preview?.networks).toMatchObject([
      {
        joins: [{ id: dell }],
        leaves: [],
        membersAfter: 4,
        patients: { before: 44_000, after: 49_000 },
        size: 'fits',
        toSign: [{ id: ash }, { id: birch }, { id: cedar }, { id: dell }],
        openAgain: [],
      },
    ])
    const agreed = after(asked, agree(asked, userOf(birch)))
    const joined = leftOn(after(agreed, decide(agreed)), londonDate('2019-10-01'))
    expect(preview?.networks[0]?.pence?.after).toBe(
      worthOf(joined, network, joined.programme.goLive),
    )
    expect(
      changesPage(asked, secretary, network).changes[0]?.preview?.networks[0]?.pence,
    ).toBeNull()
  })
})

const signedBy = (world: World): readonly PracticeId[] => {
  const step = world.programme.steps.find(({ id }) => id === 'G10')
  if (!step) throw new Error('There is no G10.')
  return [ash, birch, cedar].filter(
    (practice) =>
      membersOf(world, network).includes(practice) &&
      recordIsDone(recordOf(world, step, { practice, network })),
  )
}
