import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf } from '../acceptance/document-version.ts'
import { type Actor, practiceFor } from '../access/grants.ts'
import { addDays } from '../calendar/days.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import { completeStep } from '../decide/complete-step.ts'
import type { Decided } from '../decide/contribution.ts'
import { type LondonDate, londonDate, networkId, type PracticeId, stepId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import { getStep, recordIsDone, recordOf } from '../progress/completion.ts'
import { standingUntil } from '../progress/interim.ts'
import {
  after,
  at,
  beginning,
  lead,
  practices,
  practiceUser,
  settled,
} from '../testing/made-up-run.ts'
import { taskView } from '../views/task-view.ts'
import type { World } from '../world.ts'

const network = networkId('N1')
const words = { ref: 'r', digest: 'd' }
const [coordinator, second, third] = practices as [PracticeId, PracticeId, PracticeId]
const members = [coordinator, second, third]
const F6 = stepId('F6')

const onDay = (world: World, day: string | LondonDate) =>
  settled(at(world, atLondonTime(londonDate(day), '09:00')))
const does = (world: World, who: Actor, step: string, contribution: object, own: object) => {
  const decided = completeStep(world, who, {
    step: stepId(step),
    ...own,
    contribution: contribution as never,
  })
  return decided
}
const answered = (world: World, practice: PracticeId, step: string, answer: Answer) =>
  settled(
    after(
      world,
      does(world, practiceUser(practice), step, { kind: 'answer', answer }, { practice }),
    ),
  )

/** Three practices that have agreed to be partners, on this day. */
function formed(day = '2019-05-01'): World {
  let world = onDay(beginning(), day)
  for (const practice of members) world = answered(world, practice, 'F1', { intent: 'yes' })
  const answer = { members, coordinator }
  const networks = new Map(world.networks).set(network, {
    kind: 'network',
    id: network,
    name: 'Made-up',
    commissioner: world.commissioner.id,
    steps: {},
    blockers: {},
    exceptions: {},
    withheld: [],
  })
  world = { ...world, networks }
  world = after(
    world,
    does(world, practiceUser(coordinator), 'F3', { kind: 'propose', answer }, { network }),
  )
  for (const practice of [second, third])
    world = after(
      world,
      does(world, practiceUser(practice), 'F3', { kind: 'agree', version: 1 }, { network }),
    )
  return settled(world)
}

const interim = (until: string, practice = second): Answer => ({
  director: words,
  practice,
  chosenBy: 'interim',
  until,
  practising: true,
})
const propose = (world: World, answer: Answer, who = practiceUser(coordinator)): Decided =>
  does(world, who, 'F6', { kind: 'propose', answer }, { network })
const recordNow = (world: World) => recordOf(world, getStep(world.programme, F6), { network })
const openBlockers = (world: World) =>
  Object.values(world.networks.get(network)?.blockers ?? {})
    .filter(({ resolvedAt, step }) => resolvedAt === undefined && step === F6)
    .map(({ kind }) => kind)

describe('an interim director', () => {
  it('is not for a network that still has time to choose', () => {
    expect(propose(formed(), interim('2019-06-10'))).toMatchObject({
      refusal: { code: 'interim-too-early' },
    })
  })

  it('is named by the coordinator alone once the date has passed, and closes the blocker', () => {
    const late = onDay(formed(), '2019-05-13')
    expect(openBlockers(late)).toEqual(['noClinicalDirector'])
    const named = settled(after(late, propose(late, interim('2019-06-10'))))
    expect(recordIsDone(recordNow(named))).toBe(true)
    expect(openBlockers(named)).toEqual([])
    expect(practiceFor(named, 'director', { network })).toBe(second)
  })

  it('may be named by the support lead for the coordinator, and by no other member', () => {
    const late = onDay(formed(), '2019-05-13')
    expect(propose(late, interim('2019-06-10'), practiceUser(third))).toMatchObject({
      refusal: { code: 'not-yours' },
    })
    const onBehalf = { askedBy: words, how: 'phone' as const }
    const contribution = { kind: 'propose' as const, answer: interim('2019-06-10') }
    expect(completeStep(late, lead, { step: F6, network, contribution, onBehalf })).toMatchObject({
      ok: true,
    })
  })

  it.each([
    ['2019-05-12', 'interim-over'],
    ['2019-06-25', 'interim-too-long'],
  ])('does not stand until %s: %s', (until, code) => {
    const late = onDay(formed(), '2019-05-13')
    expect(propose(late, interim(until))).toMatchObject({ refusal: { code } })
  })

  it('is reminded of, ends on its day, and is missed at once', () => {
    const late = onDay(formed(), '2019-05-13')
    let world = settled(after(late, propose(late, interim('2019-06-10'))))
    world = onDay(world, '2019-06-03')
    // One before the choice was due, two before the interim one ends.
    expect(recordNow(world).reminders?.length).toBe(3)
    world = onDay(world, '2019-06-10')
    expect(recordIsDone(recordNow(world))).toBe(true)
    world = onDay(world, '2019-06-11')
    expect(recordIsDone(recordNow(world))).toBe(false)
    expect(openBlockers(world)).toEqual(['noClinicalDirector'])
    expect(practiceFor(world, 'director', { network })).toBe(coordinator)
    const task = taskView(world, practiceUser(coordinator), getStep(world.programme, F6), {
      network,
    })
    expect(task).toMatchObject({ status: 'returned', mine: true, late: true })
  })

  it('needs every member’s agreement the second time', () => {
    const late = onDay(formed(), '2019-05-13')
    let world = onDay(after(late, propose(late, interim('2019-06-10'))), '2019-06-11')
    world = after(world, propose(world, interim('2019-07-10')))
    expect(recordIsDone(recordNow(world))).toBe(false)
  })

  it('gives way to a director whom all members choose', () => {
    const late = onDay(formed(), '2019-05-13')
    let world = settled(after(late, propose(late, interim('2019-06-10'))))
    const { until: _, ...rest } = interim('2019-06-10', third)
    world = after(world, propose(world, { ...rest, chosenBy: 'election' }))
    for (const practice of [second, third])
      world = after(
        world,
        does(world, practiceUser(practice), 'F6', { kind: 'agree', version: 2 }, { network }),
      )
    expect(answerOf(recordNow(world))).toMatchObject({ chosenBy: 'election', practice: third })
    expect(recordIsDone(onDayRecord(world, '2019-07-20'))).toBe(true)
  })

  it('never outlasts its day, however the days pass', () => {
    const late = onDay(formed(), '2019-05-13')
    const days = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 42 }), days, (length, passing) => {
        const until = addDays(londonDate('2019-05-13'), length)
        let world = settled(after(late, propose(late, interim(until))))
        let today = londonDate('2019-05-13')
        for (const some of passing) {
          today = addDays(today, some)
          world = onDay(world, today)
          const standing = standingUntil(getStep(world.programme, F6), recordNow(world))
          expect(standing === null || standing >= today).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('a director at a practice that is no longer a partner', () => {
  it('is raised once, and closed when another is chosen', () => {
    let world = formed()
    const chosen = { director: words, practice: third, chosenBy: 'election', practising: true }
    world = settled(after(world, propose(world, chosen)))
    const two = { members: [coordinator, second], coordinator }
    world = settled(
      after(
        world,
        does(world, practiceUser(coordinator), 'F3', { kind: 'propose', answer: two }, { network }),
      ),
    )
    expect(openBlockers(world)).toEqual(['directorOutOfArea'])
    world = after(
      world,
      does(world, practiceUser(second), 'F3', { kind: 'agree', version: 2 }, { network }),
    )
    world = after(world, propose(world, { ...chosen, practice: second }))
    world = after(
      world,
      does(world, practiceUser(second), 'F6', { kind: 'agree', version: 2 }, { network }),
    )
    expect(openBlockers(settled(world))).toEqual([])
  })
})

const onDayRecord = (world: World, day: string) => recordNow(onDay(world, day))
