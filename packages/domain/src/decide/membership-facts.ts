import { addDays } from '../calendar/days.ts'
import { dueAt } from '../calendar/due.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import type { Fact } from '../facts/stream-ref.ts'
import { fact, practiceStream } from '../facts/stream-ref.ts'
import type { Instant, PracticeId } from '../ids.ts'
import { isDone, recordIsDone, recordOf } from '../progress/completion.ts'
import { formsNetwork, membersOf } from '../progress/membership.ts'
import { workedOutFrom } from '../progress/resting-on.ts'
import { waitsFor } from '../progress/startable.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { itemOf, type StepCase, stepFact } from './step-case.ts'

/** A practice is in one network at most; it is named by two until it chooses (domain section 1, HSJ S14). */
export function notFree({ world, step, whose }: StepCase, practice: PracticeId): Refusal | null {
  const [first] = waitsFor(world, step, { practice })
  if (first)
    return refusal(
      'cannot-start-yet',
      `Your practice cannot join a network yet. To be done first: ${first.title}.`,
      {
        facts: { waitingFor: [first.id] },
      },
    )
  const joined = world.practices.get(practice)?.network
  if (!joined || joined === whose.network) return null
  const name = world.networks.get(joined)?.name ?? 'another network'
  return refusal(
    'practice-already-in-network',
    `This practice has joined ${name}. It has to leave that network before it can join another.`,
    { facts: { network: joined }, source: 'S14: one practice, one network' },
  )
}

/** What naming these practices, and no longer naming others, does to each of them. */
export function claimFacts(one: StepCase, named: readonly PracticeId[]): readonly Fact[] {
  const { network } = one.whose
  if (!network || !formsNetwork(one.step)) return []
  const before = membersOf(one.world, network)
  const about = (practice: PracticeId, type: 'claimed' | 'claimReleased' | 'networkLeft') =>
    fact(practiceStream(one.world.programme.id, practice), { type, data: { network } })
  const held = (practice: PracticeId) => one.world.practices.get(practice)
  const dropped = before.filter((practice) => !named.includes(practice))
  return [
    ...named.filter((id) => !held(id)?.claims.includes(network)).map((id) => about(id, 'claimed')),
    ...before.filter((id) => held(id)?.network === network).map((id) => about(id, 'networkLeft')),
    ...dropped.map((id) => about(id, 'claimReleased')),
  ]
}

export function joinFacts(one: StepCase, practice: PracticeId): readonly Fact[] {
  const { network } = one.whose
  if (!network || !formsNetwork(one.step)) return []
  return [
    fact(practiceStream(one.world.programme.id, practice), {
      type: 'networkJoined',
      data: { network },
    }),
  ]
}

export function leaveFacts(one: StepCase, practice: PracticeId): readonly Fact[] {
  const { network } = one.whose
  if (!network || !formsNetwork(one.step)) return []
  if (one.world.practices.get(practice)?.network !== network) return []
  return [
    fact(practiceStream(one.world.programme.id, practice), {
      type: 'networkLeft',
      data: { network },
    }),
  ]
}

/**
 * A changed proposal makes the signatures on every document that holds it void: they are asked for again. What was
 * worked out from it is worked out again.
 */
export function askAgain(one: StepCase): readonly Fact[] {
  const { world, step, whose } = one
  // What a practice answers by itself counts in the network that it is in.
  const network = whose.network ?? (whose.practice && world.practices.get(whose.practice)?.network)
  const networks = network ? { network } : {}
  return [
    ...workedOutFrom(world, step)
      .map((found) => ({ world, step: found, whose: networks }))
      .filter((item) => recordIsDone(recordOf(world, item.step, networks)))
      .map((item) => reopened(item, againBy(item))),
    ...signaturesVoid(one),
  ]
}

type Item = Pick<StepCase, 'world' | 'step' | 'whose'>

const reopened = (item: Item, due?: Instant): Fact =>
  stepFact(item, {
    type: 'stepReopened',
    data: { ...itemOf(item), because: 'proposalChanged', ...(due ? { due } : {}) },
  })

function signaturesVoid({ world, step, whose }: StepCase): readonly Fact[] {
  const documents = world.programme.documents.filter(({ madeOf }) => madeOf.includes(step.id))
  const own = documents.some(({ served }) => served) ? whose.practice : undefined
  const signed = world.programme.steps.filter(
    ({ completion }) =>
      completion.how === 'eachSigns' && documents.some(({ name }) => name === completion.document),
  )
  // What is served on one practice is signed by that one.
  const all = whose.network ? membersOf(world, whose.network) : []
  const members = own ? [own] : all
  return signed.flatMap((signing) =>
    members
      .map((practice) => ({ world, step: signing, whose: { ...whose, practice } }))
      .filter((item) => recordIsDone(recordOf(world, signing, item.whose)))
      .map((item) => reopened(item, againBy(item))),
  )
}

/**
 * What changes after its date is done again in the days of a variation, or before the approval in those that the step
 * normally needs; until then its own date stands.
 */
function againBy({ world, step, whose }: Item): Instant | undefined {
  const { programme, now } = world
  if (now <= (recordOf(world, step, whose).due ?? dueAt(programme, step))) return undefined
  const { after, signWithinDays = step.days } = programme.memberChanges ?? {}
  const approved = programme.milestones.find(({ name }) => name === after)
  const varies = approved !== undefined && isDone(world, approved.step, whose)
  return endOfDay(addDays(londonDateOf(now), varies ? signWithinDays : step.days))
}
