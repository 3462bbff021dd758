import { describe, expect, it } from 'vitest'
import {
  answered,
  network as formedNetwork,
  madeUpWorld,
  withEachMember,
  withNetwork,
  withPractice,
  withRecord,
} from '../acceptance/made-up-world.ts'
import { atLondonTime, endOfDay } from '../calendar/london-day.ts'
import { completeStep } from '../decide/complete-step.ts'
import { proposeNetwork } from '../decide/propose-network.ts'
import { raiseBlocker } from '../decide/raise-blocker.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import { blockerId, londonDate, networkId, type PracticeId, stepId } from '../ids.ts'
import {
  after,
  at,
  beginning,
  fold,
  practices,
  practiceUser,
  settled,
} from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { assessCommissioner, assessNetwork } from './assess.ts'

const [ash, birch, cedar] = practices as [PracticeId, PracticeId, PracticeId]
const network = networkId('N1')
const words = { ref: 'r', digest: 'd' }
const day = (date: string, time = '09:00') => atLondonTime(londonDate(date), time)

function declared(world: World): World {
  return practices.reduce(
    (all, practice) =>
      after(
        all,
        completeStep(all, practiceUser(practice), {
          step: stepId('F1'),
          practice,
          contribution: { kind: 'answer', answer: { intent: 'yes' } },
        }),
      ),
    world,
  )
}

const proposed = (world: World): World =>
  after(
    world,
    proposeNetwork(world, practiceUser(ash), {
      network,
      name: 'Made-up',
      answer: { members: [ash, birch, cedar], coordinator: ash },
    }),
  )

const kinds = (world: World) => assessNetwork(world, network).moves.map(({ event }) => event.type)

describe('what the engine does by itself', () => {
  it('opens the practices’ first step on the day the programme opens, and not before', () => {
    const early = at(beginning(), day('2019-03-31'))
    expect(assessCommissioner(early)).toEqual({ moves: [], wakeAt: day('2019-04-01', '00:00') })
    expect(assessCommissioner(beginning()).moves.map(({ event }) => event)).toEqual([
      { type: 'stepOpened', data: { step: 'F1' } },
    ])
  })

  it('looks again at the first reminder of what is open', () => {
    const world = settled(proposed(declared(settled(beginning()))))
    // F3 is due on Tuesday 30 April; its first reminder goes five working days before, over Easter Monday.
    expect(assessNetwork(world, network).wakeAt).toBe(day('2019-04-23'))
  })

  it('reminds once, names those it waits for, and not those who have done it', () => {
    const world = at(settled(proposed(declared(settled(beginning())))), day('2019-04-23'))
    const [reminder] = assessNetwork(world, network).moves
    expect(reminder?.event).toMatchObject({
      type: 'reminderSent',
      data: { step: 'F3', workingDaysBefore: 5 },
    })
    expect(kinds(settled(world))).toEqual([])
  })

  it('does not remind again of a date that still holds where the step is opened again', () => {
    const reminded = settled(
      at(settled(proposed(declared(settled(beginning())))), day('2019-04-23')),
    )
    const reopened = fact(networkStream(reminded.programme.id, network), {
      type: 'stepReopened',
      data: { step: stepId('F3'), because: 'proposalChanged' },
    })
    expect(kinds(fold(reminded, [reopened]))).not.toContain('reminderSent')
  })

  it('finds a step late only when its day is over in London, and raises one blocker with an owner and a clock', () => {
    const world = settled(proposed(declared(settled(beginning()))))
    const due = endOfDay(londonDate('2019-04-30'))
    expect(kinds(settled(at(world, due)))).toEqual([])
    const late = assessNetwork(settled(at(world, due)), network)
    expect(late.wakeAt).toBe(due + 1)
    const moves = assessNetwork(at(settled(at(world, due)), (due + 1) as typeof due), network).moves
    expect(moves.map(({ event }) => event.type)).toEqual(['stepLate', 'blockerRaised'])
    expect(moves[1]?.event).toMatchObject({
      data: { kind: 'practiceHasNoNetwork', owner: 'supportLead', by: 'engine' },
    })
  })

  it('escalates a blocker from owner to commissioner to region, each after its clock, then rests', () => {
    const raised = (world: World) =>
      after(
        world,
        raiseBlocker(world, practiceUser(ash), {
          blocker: blockerId('B1'),
          step: stepId('F3'),
          network,
          kind: 'other',
          sentence: words,
        }),
      )
    const world = settled(raised(settled(proposed(declared(settled(beginning()))))))
    const owners = ['2019-04-02', '2019-04-05', '2019-04-12', '2019-04-29'].map(
      (date) =>
        settled(at(world, day(date))).networks.get(network)?.blockers[blockerId('B1')]?.owner,
    )
    expect(owners).toEqual(['supportLead', 'commissioner', 'commissioner', 'commissioner'])
    const next = settled(at(settled(at(world, day('2019-04-05'))), day('2019-04-12')))
    expect(next.networks.get(network)?.blockers[blockerId('B1')]).toMatchObject({
      owner: 'region',
      escalations: 2,
    })
    expect(kinds(at(next, day('2019-04-25', '08:00')))).not.toContain('blockerEscalated')
  })

  it('closes a blocker when the step that it blocked is done', () => {
    const before = settled(proposed(declared(settled(beginning()))))
    const blocked = after(
      before,
      raiseBlocker(before, practiceUser(ash), {
        blocker: blockerId('B1'),
        step: stepId('F3'),
        network,
        kind: 'other',
        sentence: words,
      }),
    )
    const agreed = [birch, cedar].reduce(
      (all, practice) =>
        after(
          all,
          completeStep(all, practiceUser(practice), {
            step: stepId('F3'),
            network,
            contribution: { kind: 'agree', version: 1 },
          }),
        ),
      blocked,
    )
    expect(
      settled(agreed).networks.get(network)?.blockers[blockerId('B1')]?.resolvedAt,
    ).toBeDefined()
  })

  it('takes a list from the publication when a practice does not confirm it, and says so', () => {
    const world = settled(at(settled(declared(settled(beginning()))), day('2019-04-24')))
    const record = world.practices.get(ash)?.steps[stepId('F2')]
    expect(record).toMatchObject({ answeredBy: 'programme', answer: { code: ash, list: 12_000 } })
  })

  it('computes the size test as soon as lists and members are known', () => {
    let world = settled(proposed(declared(settled(beginning()))))
    for (const practice of [birch, cedar])
      world = after(
        world,
        completeStep(world, practiceUser(practice), {
          step: stepId('F3'),
          network,
          contribution: { kind: 'agree', version: 1 },
        }),
      )
    for (const practice of [ash, birch, cedar])
      world = after(
        world,
        completeStep(world, practiceUser(practice), {
          step: stepId('F2'),
          practice,
          contribution: { kind: 'answer', answer: { code: practice, list: 12_000 } },
        }),
      )
    expect(settled(world).networks.get(network)?.steps[stepId('F5')]).toMatchObject({
      facts: { listSize: 36_000 },
    })
  })
})

describe('a member that came later', () => {
  const sign = stepId('F8')
  const own = endOfDay(londonDate('2019-07-30'))
  const late = endOfDay(londonDate('2019-05-14'))
  /** Ash and Birch have signed in time, or have not; Cedar has a day of its own. */
  function joined(others: object): World {
    const first = madeUpWorld({ on: '2019-07-05' })
    const formed = ['F4', 'F6', 'F7'].reduce(
      (world, step) => withRecord(world, step, { network: formedNetwork }, answered({})),
      withRecord(first, 'F8', { network: formedNetwork }, {}),
    )
    const opened = withNetwork(formed, ({ steps }) => ({
      steps: { ...steps, [sign]: { openedAt: day('2019-05-07'), ...others } },
    }))
    const done = withEachMember(opened, 'F8', { ...answered({}), signedVersion: 'v1' })
    return withPractice(done, 'P10003' as PracticeId, ({ steps }) => ({
      steps: { ...steps, [sign]: { reopenedAt: day('2019-07-02'), due: own } },
    }))
  }
  const lateIn = (world: World, now: number) =>
    assessNetwork(at(world, now as typeof world.now), formedNetwork).moves.flatMap(({ event }) =>
      event.type === 'stepLate' && event.data.step === sign ? [event.data] : [],
    )

  it('is not late before its own day, and is told once after it', () => {
    const world = joined({})
    expect(lateIn(world, own)).toEqual([])
    expect(lateIn(world, own + 1)).toMatchObject([{ due: own, practices: ['P10003'] }])
    const after = at(world, (own + 1) as typeof own)
    const told = fold(after, assessNetwork(after, formedNetwork).moves)
    expect(lateIn(told, own + 2)).toEqual([])
  })

  it('has its own day also where the others were found late before', () => {
    const world = joined({ lateAt: (late + 1) as typeof late })
    expect(lateIn(world, own)).toEqual([])
    expect(lateIn(world, own + 1)).toMatchObject([{ due: own, practices: ['P10003'] }])
  })
})
