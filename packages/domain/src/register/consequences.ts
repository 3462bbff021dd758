import { conflictedIn } from '../acceptance/conflicted-members.ts'
import { groupSize } from '../acceptance/group-size.ts'
import { accept } from '../acceptance/rules.ts'
import { mayBeSmall } from '../acceptance/size-or-exception.ts'
import type { LondonDate, NetworkId, PracticeId } from '../ids.ts'
import { startOf } from '../money/case-of.ts'
import { worthOf } from '../money/delay.ts'
import type { Step } from '../programme/step.ts'
import { recordIsDone, recordOf } from '../progress/completion.ts'
import { listSizeOf, membersOf } from '../progress/membership.ts'
import { milestonesPassed } from '../progress/milestones.ts'
import type { World } from '../world.ts'
import { uncoveredIn } from './uncovered-again.ts'

export interface Named {
  readonly id: PracticeId
  readonly name: string
}

/** What a change of members does to one network. Money in pence; null for those who may not see it. */
export interface NetworkConsequences {
  readonly id: NetworkId
  readonly name: string
  readonly joins: readonly Named[]
  readonly leaves: readonly Named[]
  readonly membersAfter: number
  readonly patients: { readonly before: number; readonly after: number }
  readonly size: 'fits' | 'tooSmall' | 'excepted' | 'overUpper'
  readonly minimum: number
  /** Members that have to sign an agreement again, or for the first time. */
  readonly toSign: readonly Named[]
  /** Other steps that are open again. */
  readonly openAgain: readonly string[]
  readonly pence: { readonly before: number; readonly after: number } | null
  /** Committee members by id who may vote no more, or may again. */
  readonly mayNotVote: readonly string[]
  readonly mayVoteAgain: readonly string[]
  /** It has no members left, and ends. */
  readonly ends: boolean
}

export interface Consequences {
  readonly on: LondonDate
  readonly networks: readonly NetworkConsequences[]
  /** Who has no network and no cover after it, and had one before. */
  readonly uncovered: readonly (Named & { readonly patients: number | null })[]
}

export const withoutMoney = (preview: Consequences): Consequences => ({
  ...preview,
  networks: preview.networks.map((one) => ({ ...one, pence: null })),
})

/** What is different in the world as it would be, for the networks that it concerns. */
export function consequencesOf(before: World, after: World, on: LondonDate): Consequences {
  const known = new Set(uncoveredIn(before))
  return {
    on,
    networks: [...before.networks.keys()]
      .filter((id) => before.networks.get(id)?.commissioner === before.commissioner.id)
      .filter((id) => isTouched(before, after, id))
      .map((id) => ofNetwork(before, after, id)),
    uncovered: uncoveredIn(after)
      .filter((id) => !known.has(id))
      .map((id) => ({ ...named(after, id), patients: patientsOf(after, id) })),
  }
}

const isTouched = (before: World, after: World, id: NetworkId): boolean =>
  before.networks.get(id) !== after.networks.get(id) ||
  membersOf(before, id).some((one) => before.practices.get(one) !== after.practices.get(one))

function ofNetwork(before: World, after: World, id: NetworkId): NetworkConsequences {
  const [was, is] = [membersOf(before, id), membersOf(after, id)]
  const [votedNot, voteNot] = [before, after].map((world) => [...conflictedIn(world, [id]).keys()])
  return {
    id,
    name: before.networks.get(id)?.name ?? id,
    joins: is.filter((one) => !was.includes(one)).map((one) => named(after, one)),
    leaves: was.filter((one) => !is.includes(one)).map((one) => named(before, one)),
    membersAfter: is.length,
    patients: { before: groupSize(before, was).patients, after: groupSize(after, is).patients },
    size: sizeIn(after, id),
    minimum: after.programme.size.minimum,
    toSign: is.filter((one) => hasToSign(before, after, id, one)).map((one) => named(after, one)),
    openAgain: openAgain(before, after, id),
    pence: hasMoney(after) ? { before: worth(before, id), after: worth(after, id) } : null,
    mayNotVote: undecided(before, id) ? without(voteNot, votedNot) : [],
    mayVoteAgain: undecided(before, id) ? without(votedNot, voteNot) : [],
    ends: after.networks.get(id)?.withdrawnAt !== undefined,
  }
}

const without = (
  these: readonly string[] | undefined,
  those: readonly string[] | undefined,
): readonly string[] => (these ?? []).filter((one) => !(those ?? []).includes(one))

const hasMoney = ({ programme }: World): boolean =>
  programme.payments.some(({ terms }) => terms !== undefined)

/** Who may vote counts as long as the network is not decided on. */
const undecided = (world: World, id: NetworkId): boolean =>
  !milestonesPassed(world, id).some(({ name }) => name === 'approved')

/** Both from the day on which it starts as things stand now: what a change costs is not what waiting costs. */
function worth(world: World, id: NetworkId): number {
  const { on, live } = startOf(world, id)
  return worthOf(world, id, live ? on : world.programme.goLive)
}

function sizeIn(world: World, id: NetworkId): NetworkConsequences['size'] {
  const network = world.networks.get(id)
  const { patients, shortfall, withinListError } = groupSize(world, membersOf(world, id))
  if (shortfall > 0 && !withinListError)
    return network && mayBeSmall(network, membersOf(world, id)) ? 'excepted' : 'tooSmall'
  return patients > world.programme.size.upper ? 'overUpper' : 'fits'
}

/** An agreement that it had signed, or that a member who is new has to sign. */
const hasToSign = (before: World, after: World, network: NetworkId, practice: PracticeId) =>
  after.programme.steps.some((step) => {
    if (step.completion.how !== 'eachSigns') return false
    const whose = { network, practice }
    if (recordIsDone(recordOf(after, step, whose))) return false
    const isNew = !membersOf(before, network).includes(practice)
    return isNew || recordIsDone(recordOf(before, step, whose))
  })

const openAgain = (before: World, after: World, network: NetworkId): readonly string[] =>
  after.programme.steps
    .filter(({ scope }) => scope === 'network')
    .filter(
      (step) =>
        recordIsDone(recordOf(before, step, { network })) &&
        !recordIsDone(recordOf(after, step, { network })),
    )
    .filter((step) => !completesItself(after, step, network))
    .map(({ title }) => title)

/** A size test that is passed again is complete at the engine’s next look. */
const completesItself = (world: World, step: Step, network: NetworkId): boolean =>
  step.completion.how === 'computed' &&
  step.completion.confirmedBy === undefined &&
  accept({ world, step, item: { step: step.id }, answer: {}, network }) === null

const named = (world: World, id: PracticeId): Named => ({
  id,
  name: world.practices.get(id)?.published.name ?? id,
})

function patientsOf(world: World, id: PracticeId): number | null {
  const practice = world.practices.get(id)
  return practice ? listSizeOf(world.programme, practice) : null
}
