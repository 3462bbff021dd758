import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentVersion } from '../acceptance/document-version.ts'
import {
  agreedOn,
  answered,
  ash,
  birch,
  cedar,
  madeUpWorld,
  network,
  withEachMember,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { type Actor, practiceFor } from '../access/grants.ts'
import { assessNetwork } from '../assess/assess.ts'
import { addDays } from '../calendar/days.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import { changeId, londonDate, type PracticeId, stepId } from '../ids.ts'
import { recordIsDone } from '../progress/completion.ts'
import { coordinatorOf } from '../progress/membership.ts'
import { after, at, fold } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { changesPage } from './changes-page.ts'
import { decideChange, takeBackChange } from './decide-change.ts'
import { type NotifyChange, notifyChange } from './notify-change.ts'

const change = changeId('C1')
const userOf = (practice: PracticeId): Actor => ({
  id: practice,
  grants: [{ role: 'practice', practice }],
})
const leadOf = ({ commissioner: { id } }: World): Actor => ({
  id: 'lead',
  grants: [{ role: 'supportLead', commissioner: id }],
})

/** Ash coordinates and is payee, Birch has the director; all have signed; submitted and not approved. */
function registered(on = '2019-05-20'): World {
  const director = { director: words, practice: birch, chosenBy: 'election', practising: true }
  const world = [
    ['F6', agreedOn(director)],
    ['F7', agreedOn({ payee: ash })],
    ['F9', answered({ complete: true })],
  ].reduce(
    (before, [step, record]) => withRecord(before, step as string, { network }, record as object),
    madeUpWorld({ on }),
  )
  const version = documentVersion(world, network, 'initialAgreement')
  return withEachMember(world, 'F8', { ...answered({}), signedVersion: version })
}

const notice = (
  world: World,
  kind: NotifyChange['kind'],
  practice: PracticeId,
  by: Actor,
  more: object = {},
) => notifyChange(world, by, { change, network, kind, practice, reason: words, ...more })
const isDoneNow = (world: World, step: string) =>
  recordIsDone(world.networks.get(network)?.steps[stepId(step)] ?? {})
const onDay = (world: World, day: string) => at(world, atLondonTime(londonDate(day), '09:00'))

describe('between registration and approval', () => {
  const world = registered()

  it('the director changes by notice, and the commissioner is told and need not approve', () => {
    const changed = after(world, notice(world, 'director', birch, userOf(birch)))
    expect(isDoneNow(changed, 'F6')).toBe(false)
    // The day on which the first director was due is past; the next one has a day of its own.
    expect(changed.networks.get(network)?.steps[stepId('F6')]?.due).toBeGreaterThan(changed.now)
    expect(practiceFor(changed, 'director', { network })).toBe(ash)
    const decided = decideChange(changed, leadOf(world), {
      network,
      change,
      approved: true,
      reason: words,
    })
    expect(decided).toMatchObject({ refusal: { code: 'no-such-change' } })
  })

  it('the payee changes once the commissioner has approved', () => {
    const noticed = after(world, notice(world, 'payee', ash, userOf(birch)))
    expect(isDoneNow(noticed, 'F7')).toBe(true)
    const decision = { network, change, approved: true, reason: words }
    expect(isDoneNow(after(noticed, decideChange(noticed, leadOf(world), decision)), 'F7')).toBe(
      false,
    )
  })

  it('members still change on the step itself', () => {
    expect(notice(world, 'leave', cedar, userOf(cedar))).toMatchObject({
      refusal: { code: 'not-approved-yet' },
    })
  })

  it('each sees what would follow before giving notice', () => {
    const { choices } = changesPage(world, userOf(birch), network)
    const of = (kind: string) =>
      choices.find((one) => one.kind === kind)?.practices[0]?.follows.join(' ') ?? ''
    expect(of('director')).toMatch(/told at once .* Initial network agreement: a variation/)
    expect(of('payee')).toMatch(/commissioner decides .* all agree/)
    expect(of('absence')).toMatch(/Nothing is signed again/)
    expect(choices.map(({ kind }) => kind)).not.toContain('leave')
    expect(changesPage(world, userOf(cedar), network).choices).toEqual([])
  })
})

describe('another coordinator', () => {
  it('takes over at once, and no signature is lost', () => {
    const world = registered()
    const handed = after(world, notice(world, 'coordinator', ash, userOf(ash), { to: cedar }))
    const state = handed.networks.get(network)
    expect(state && coordinatorOf(handed.programme, state)).toBe(cedar)
    expect(documentVersion(handed, network, 'initialAgreement')).toBe(
      documentVersion(world, network, 'initialAgreement'),
    )
  })

  it.each<[object, Actor, string]>([
    [{}, userOf(ash), 'not-a-member'],
    [{ to: ash }, userOf(ash), 'same-practice'],
    [{ to: cedar }, userOf(cedar), 'not-yours'],
  ])('%j is refused: %s', (more, by, code) => {
    expect(notice(registered(), 'coordinator', ash, by, more)).toMatchObject({ refusal: { code } })
  })
})

describe('a director who is away', () => {
  const away = { to: cedar, standIn: words, practising: true, until: '2019-06-30' }

  it('is stood in for until the last day, and then speaks again', () => {
    const world = registered()
    const left = after(world, notice(world, 'absence', birch, userOf(birch), away))
    expect(practiceFor(left, 'director', { network })).toBe(cedar)
    expect(isDoneNow(left, 'F6')).toBe(true)
    const back = onDay(left, '2019-07-01')
    expect(practiceFor(back, 'director', { network })).toBe(birch)
    const { moves } = assessNetwork(back, network)
    const over = fold(back, moves)
    expect(over.networks.get(network)?.changes?.[change]?.ended).toBe('changeMade')
  })

  it('may come back earlier, and ends with another director', () => {
    const world = registered()
    const left = after(world, notice(world, 'absence', birch, userOf(ash), away))
    const back = after(left, takeBackChange(left, userOf(birch), { network, change }))
    expect(practiceFor(back, 'director', { network })).toBe(birch)
    const other = after(
      left,
      notice(left, 'director', birch, userOf(cedar), { change: changeId('C2') }),
    )
    expect(practiceFor(other, 'director', { network })).toBe(ash)
  })

  it.each<[object, string]>([
    [{ standIn: undefined }, 'no-stand-in'],
    [{ practising: false }, 'director-not-practising'],
    [{ until: '2019-05-19' }, 'absence-until'],
    [{ until: '2019-12-31' }, 'absence-until'],
    [{ to: undefined }, 'not-a-member'],
  ])('%j: %s', (wrong, code) => {
    const given = notice(registered(), 'absence', birch, userOf(birch), { ...away, ...wrong })
    expect(given).toMatchObject({ refusal: { code } })
  })

  it('leaves exactly one practice speaking for the network on every day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 92 }),
        fc.integer({ min: 0, max: 200 }),
        (long, later) => {
          const world = registered()
          const start = londonDate('2019-05-20')
          const until = addDays(start, long)
          const left = after(
            world,
            notice(world, 'absence', birch, userOf(birch), { ...away, until }),
          )
          const today = addDays(start, later)
          const speaks = practiceFor(onDay(left, today), 'director', { network })
          expect(speaks).toBe(today <= until ? cedar : birch)
        },
      ),
    )
  })
})
