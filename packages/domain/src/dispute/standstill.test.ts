import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { practiceFor } from '../access/grants.ts'
import { addDays, daysBetween } from '../calendar/days.ts'
import { atLondonTime, londonDateOf } from '../calendar/london-day.ts'
import { decideChange } from '../change/decide-change.ts'
import { notifyChange } from '../change/notify-change.ts'
import { completeStep } from '../decide/complete-step.ts'
import type { Contribution, Decided } from '../decide/contribution.ts'
import { raiseBlocker } from '../decide/raise-blocker.ts'
import {
  blockerId,
  changeId,
  disputeId,
  londonDate,
  networkId,
  type PracticeId,
  stepId,
} from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import { getStep } from '../progress/completion.ts'
import {
  after,
  at,
  lead,
  practices,
  practiceUser,
  regional,
  settledFor,
} from '../testing/made-up-run.ts'
import { words } from '../testing/plausible-answer.ts'
import { runAt } from '../testing/stages.ts'
import { blockerView } from '../views/blocker-view.ts'
import { storedNetworkRow } from '../views/network-row.ts'
import { taskView } from '../views/task-view.ts'
import type { World } from '../world.ts'
import { raiseDispute } from './raise-dispute.ts'
import { closeDispute } from './settle-dispute.ts'

const network = networkId('N1')
const [ash, birch, cedar] = practices as [PracticeId, PracticeId, PracticeId]
const dispute = disputeId('Q1')
/** The agreement is due on Sunday 30 June. */
const due = londonDate('2019-06-30')

function must(world: World, decided: Decided): World {
  if (!decided.ok) throw new Error(decided.refusal.message)
  return settled(after(world, decided))
}

const settled = (world: World): World => settledFor(world, network)

const does = (world: World, step: string, by: PracticeId, contribution: Contribution) =>
  completeStep(world, practiceUser(by), {
    step: stepId(step),
    network,
    ...(step === 'G10' ? { practice: by } : {}),
    contribution,
  })

/** All members choose this answer anew on a step of the network. */
function chosen(world: World, step: string, answer: Answer): World {
  const put = must(world, does(world, step, ash, { kind: 'propose', answer }))
  const version = put.networks.get(network)?.steps[stepId(step)]?.proposal?.version ?? 0
  return [birch, cedar].reduce((before, practice) => {
    const agrees = does(before, step, practice, { kind: 'agree', version })
    return agrees.ok ? settled(after(before, agrees)) : before
  }, put)
}

/** All have signed; then they agree to meet more often, so that the agreement is to be signed again. */
function varied(): World {
  const { world } = runAt('signed')
  const answer = world.networks.get(network)?.steps[stepId('G1')]?.proposal?.answer ?? {}
  return chosen(world, 'G1', { ...answer, meetings: 11 })
}

const raised = (world: World) =>
  must(
    world,
    raiseDispute(world, practiceUser(birch), {
      dispute,
      network,
      practice: birch,
      step: stepId('G1'),
      reason: words,
    }),
  )
const ended = (world: World) =>
  must(
    world,
    closeDispute(world, practiceUser(birch), { network, dispute, outcome: 'settled', note: words }),
  )
const on = (world: World, day: string): World => {
  let now = world
  while (londonDateOf(now.now) < day)
    now = settled(at(now, atLondonTime(addDays(londonDateOf(now.now), 1), '09:00')))
  return now
}
const signing = (world: World) => getStep(world.programme, stepId('G10'))
const isLate = (world: World) =>
  world.networks.get(network)?.steps[stepId('G10')]?.lateAt !== undefined
const withheld = (world: World) => world.networks.get(network)?.withheld.map(({ step }) => step)
const task = (world: World, by = practiceUser(cedar)) =>
  taskView(world, by, signing(world), { network, practice: cedar })

describe('a signature that waits for a dispute', () => {
  it('is neither reminded of nor late, and holds back no payment', () => {
    const waits = raised(varied())
    const reminded = (world: World) =>
      world.networks.get(network)?.steps[stepId('G10')]?.reminders ?? []
    const before = reminded(waits)
    const july = on(waits, '2019-07-09')
    expect(isLate(july)).toBe(false)
    expect(withheld(july)).not.toContain('G10')
    expect(reminded(july)).toEqual(before)
    expect(task(july)).toMatchObject({ status: 'cannotStartYet', late: false, mine: false })
    expect(isLate(on(varied(), '2019-07-01'))).toBe(true)
  })

  it('goes on with the days that were left when the dispute ends', () => {
    const july = ended(on(raised(varied()), '2019-07-04'))
    expect(task(july)).toMatchObject({ status: 'returned', due: '2019-07-10', mine: true })
    expect(isLate(on(july, '2019-07-10'))).toBe(false)
    const late = on(july, '2019-07-11')
    expect(isLate(late)).toBe(true)
    expect(withheld(late)).toContain('G10')
    expect(task(late).late).toBe(true)
  })

  it('says why to members and the support lead, and to nobody else that there is a dispute', () => {
    const waits = raised(varied())
    const reads = ['The dispute about “Schedule 1: meetings, votes and quorum” ends']
    expect(task(waits).cannotStartBecause).toEqual(reads)
    expect(task(waits, lead).cannotStartBecause).toEqual(reads)
    const seen = JSON.stringify([task(waits, regional), storedNetworkRow(waits, network)])
    expect(seen).not.toMatch(/dispute/i)
    expect(task(waits, regional).waitingOn).toMatchObject({ label: 'Member practices' })
  })

  it('has its blocker go no further up, until the owner had the days that were left', () => {
    const world = varied()
    const sentence = { sentence: words, kind: 'memberWillNotSign', step: stepId('G10') }
    const blocker = blockerId('B1')
    const told = must(
      world,
      raiseBlocker(world, practiceUser(cedar), { network, practice: cedar, blocker, ...sentence }),
    )
    const held = (now: World) => now.networks.get(network)?.blockers[blocker]
    expect(held(on(told, '2019-07-02'))?.escalations).toBe(1)
    const waits = on(raised(told), '2019-07-04')
    expect(held(waits)?.escalations).toBe(0)
    const view = (now: World) => {
      const one = held(now)
      return one && blockerView(now, lead, one, network)
    }
    expect(view(waits)?.overdue).toBe(false)
    const over = ended(waits)
    expect(londonDateOf(view(over)?.target ?? over.now)).toBe('2019-07-11')
    expect(held(on(over, '2019-07-11'))?.escalations).toBe(0)
    expect(held(on(over, '2019-07-12'))?.escalations).toBe(1)
  })
})

describe('whenever a dispute begins and ends', () => {
  it('nobody is late while it lasts, and the days left are what they were', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 15 }),
        (some, long) => {
          const start = on(varied(), addDays(londonDate('2019-06-24'), some))
          const wasLate = isLate(start)
          const waits = raised(start)
          const end = addDays(londonDateOf(start.now), long)
          const still = on(waits, end)
          expect(isLate(still)).toBe(wasLate)
          const over = ended(still)
          const left = daysBetween(londonDateOf(start.now), due)
          if (wasLate) return
          const last = addDays(end, left)
          expect(task(over).due).toBe(last)
          expect(isLate(on(over, last))).toBe(false)
          expect(isLate(on(over, addDays(last, 1)))).toBe(true)
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('a text that changes after its date', () => {
  it('is signed again in the days of a variation, and is late after them', () => {
    const august = on(runAt('live').world, '2019-08-07')
    const about = { network, change: changeId('C9'), reason: words }
    const practice = practiceFor(august, 'payee', { network }) ?? ash
    const noticed = must(august, notifyChange(august, lead, { ...about, kind: 'payee', practice }))
    const approved = must(noticed, decideChange(noticed, lead, { ...about, approved: true }))
    const payee = practice === birch ? cedar : birch
    const world = chosen(approved, 'F7', { payee })
    expect(task(world)).toMatchObject({ completedAt: null, due: '2019-09-04', late: false })
    expect([isLate(world), withheld(world)]).toEqual([false, []])
    const late = on(world, '2019-09-05')
    expect(withheld(late)).toContain('G10')
  })
})
