import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessCommissioner, assessNetwork } from '../assess/assess.ts'
import { addDays } from '../calendar/days.ts'
import { atLondonTime, londonDateOf } from '../calendar/london-day.ts'
import { blockerId, networkId, type PracticeId, stepId } from '../ids.ts'
import { instancesOf, recordIsDone, recordOf } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { milestonesPassed } from '../progress/milestones.ts'
import {
  after,
  at,
  beginning,
  fold,
  lead,
  practices,
  practiceUser,
  regional,
  settled,
} from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { completeStep } from './complete-step.ts'
import type { Contribution, Decided } from './contribution.ts'
import { decideException, requestException } from './grant-exception.ts'
import { proposeNetwork } from './propose-network.ts'
import { raiseBlocker, resolveBlocker } from './raise-blocker.ts'

/** `npm run verify` asks for more. */
const sequences = fc.readConfigureGlobal()?.numRuns ?? 2000
const words = { ref: 'r', digest: 'd' }
const networks = ['N1', 'N2', 'N3'].map(networkId)

/** One thing that happens: what somebody tries, valid or not, or that days pass. */
type Happening =
  | { readonly days: number }
  | {
      readonly by: number
      readonly try: string
      readonly network: number
      readonly size: number
      readonly version: number
    }

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ days: fc.integer({ min: 1, max: 20 }) }) },
  {
    weight: 9,
    arbitrary: fc.record({
      by: fc.nat(practices.length - 1),
      try: fc.constantFrom(
        'intent',
        'intent',
        'decline',
        'list',
        'propose',
        'agree',
        'agree',
        'refuse',
        'area',
        'director',
        'payee',
        'raise',
        'resolve',
        'ask',
        'grant',
        'grantRegion',
        'leadGuess',
      ),
      network: fc.nat(networks.length - 1),
      size: fc.integer({ min: 1, max: 4 }),
      version: fc.integer({ min: 1, max: 3 }),
    }),
  },
)

type Attempt = Extract<Happening, { by: number }>

function attempt(world: World, one: Attempt): Decided {
  const practice = practices[one.by] as PracticeId
  const network = networks[one.network] ?? networkId('N1')
  const me = practiceUser(practice)
  const group = practices.slice(one.by, one.by + one.size)
  const step = (id: string, contribution: Contribution, own: object = { network }) =>
    completeStep(world, me, { step: stepId(id), ...own, contribution })
  const answer = (id: string, value: Record<string, string | number | boolean>, own?: object) =>
    step(id, { kind: 'answer', answer: value }, own)
  switch (one.try) {
    case 'intent':
      return answer('F1', { intent: 'yes' }, { practice })
    case 'decline':
      return completeStep(world, me, {
        step: stepId('F1'),
        practice,
        contribution: { kind: 'answer', answer: { intent: 'no', reason: words } },
      })
    case 'list':
      return answer('F2', { code: practice, list: 12_000 }, { practice })
    case 'propose':
      return world.networks.has(network)
        ? step('F3', { kind: 'propose', answer: { members: group, coordinator: practice } })
        : proposeNetwork(world, me, {
            network,
            name: `Group ${network}`,
            answer: { members: group, coordinator: practice },
          })
    case 'agree':
      return step('F3', { kind: 'agree', version: one.version })
    case 'refuse':
      return step('F3', { kind: 'decline', version: one.version, reason: words })
    case 'area':
      return completeStep(world, me, {
        step: stepId('F4'),
        network,
        contribution: {
          kind: 'answer',
          answer: { description: words, onePiece: true, crosses: false },
        },
      })
    case 'director':
      return step('F6', {
        kind: 'propose',
        answer: { director: words, practice, chosenBy: 'election', practising: true },
      })
    case 'payee':
      return step('F7', { kind: 'propose', answer: { payee: practice } })
    case 'raise':
      return raiseBlocker(world, me, {
        blocker: blockerId(`B${one.size}`),
        step: stepId('F3'),
        network,
        practice,
        kind: 'other',
        sentence: words,
      })
    case 'resolve':
      return resolveBlocker(world, lead, { blocker: blockerId(`B${one.size}`), network })
    case 'ask':
      return requestException(world, lead, { network, exception: 'under30k', reason: words })
    case 'grant':
      return decideException(world, lead, {
        network,
        exception: 'under30k',
        reason: words,
        granted: true,
      })
    case 'grantRegion':
      return decideException(world, regional, {
        network,
        exception: 'under30k',
        reason: words,
        granted: true,
      })
    default:
      return completeStep(world, lead, {
        step: stepId('F3'),
        network,
        practice,
        contribution: { kind: 'agree', version: one.version },
      })
  }
}

function expectSound(world: World): void {
  for (const practice of world.practices.values())
    if (practice.network) expect(membersOf(world, practice.network)).toContain(practice.id)
  for (const { id, steps } of world.networks.values()) {
    const formed = steps[stepId('F3')]?.completedAt !== undefined
    if (formed)
      for (const member of membersOf(world, id))
        expect(world.practices.get(member)?.network).toBe(id)
    for (const milestone of milestonesPassed(world, id)) {
      const step = world.programme.steps.find((one) => one.id === milestone.step)
      for (const before of step?.after ?? [])
        for (const whose of instancesOf(world, before.step, { network: id })) {
          const earlier = world.programme.steps.find((one) => one.id === before.step)
          if (earlier) expect(recordIsDone(recordOf(world, earlier, whose))).toBe(true)
        }
    }
  }
}

const isPassing = (one: Happening): one is Extract<Happening, { days: number }> => 'days' in one

describe('whatever people try, in whatever order', () => {
  it('keeps each practice in one network, completes nothing early, and settles', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 5, maxLength: 30 }), (happenings) => {
        let world = settled(beginning())
        for (const one of happenings) {
          world = isPassing(one)
            ? at(world, atLondonTime(addDays(londonDateOf(world.now), one.days), '09:00'))
            : after(world, attempt(world, one))
          world = settled(world)
          expectSound(world)
        }
      }),
      { numRuns: sequences, endOnFailure: true },
    )
  }, 120_000)

  it('answers each attempt with facts or a refusal that says what to do, never with an exception', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 3, maxLength: 15 }), (happenings) => {
        let world = beginning()
        for (const one of happenings) {
          if (isPassing(one)) continue
          const decided = attempt(world, one)
          if (decided.ok) world = fold(world, decided.facts)
          else expect(decided.refusal.message).toMatch(/\.$/)
        }
      }),
      { numRuns: Math.ceil(sequences / 10) },
    )
  }, 60_000)

  it('looks again only in the future, and reminds of nothing twice', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 5, maxLength: 20 }), (happenings) => {
        let world = settled(beginning())
        for (const one of happenings) {
          if (!isPassing(one)) world = settled(after(world, attempt(world, one)))
          else
            world = settled(
              at(world, atLondonTime(addDays(londonDateOf(world.now), one.days), '09:00')),
            )
          const looks = [
            assessCommissioner(world),
            ...[...world.networks.keys()].map((id) => assessNetwork(world, id)),
          ]
          for (const { wakeAt, moves } of looks) {
            expect(moves).toEqual([])
            if (wakeAt !== null) expect(wakeAt).toBeGreaterThan(world.now)
          }
          for (const { steps } of world.networks.values())
            for (const { reminders = [] } of Object.values(steps))
              expect(new Set(reminders).size).toBe(reminders.length)
        }
      }),
      { numRuns: Math.ceil(sequences / 10) },
    )
  }, 60_000)
})
