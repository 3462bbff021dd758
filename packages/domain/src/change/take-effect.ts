import { practiceFor } from '../access/grants.ts'
import { foldWorld } from '../amendment/fold-world.ts'
import { blockersEnd } from '../dissolution/ending-facts.ts'
import { changesMembers } from '../facts/change-events.ts'
import type { Change } from '../facts/change-state.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream, practiceStream } from '../facts/stream-ref.ts'
import type { PracticeId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import { coordinatorOf, membershipStep, membersNamed } from '../progress/membership.ts'
import { closingFacts, registerChangeOf } from '../register/closing-facts.ts'
import type { World } from '../world.ts'
import { agreedByAll } from './agreed-by-all.ts'
import { answeredAnew } from './answered-anew.ts'
import { sameTexts } from './same-texts.ts'
import { partsAnew, signAgain, sizeAgain } from './sign-again.ts'
import { answersInPlace } from './take-place.ts'

/** A change whose day has come. Agreements that name the members are signed again, unless no party has changed. */
export function takeEffect(world: World, network: NetworkState, change: Change): readonly Fact[] {
  if (!changesMembers(change.kind)) return []
  if (change.kind === 'join' || change.kind === 'return') return joining(world, network, change)
  const successor = successorHere(world, network, change)
  return successor === null
    ? leaving(world, network, change)
    : succeeded(world, network, change, successor)
}

function joining(world: World, network: NetworkState, change: Change): readonly Fact[] {
  const { programme } = world
  const { id, practice } = change
  const members = [...membersNamed(programme, network), practice].sort()
  const data = { network: network.id }
  const own = practiceStream(programme.id, practice)
  const facts = [
    effected(world, network, id, withMembers(world, network, members)),
    fact(own, { type: 'joiningEnded', data }),
    fact(own, { type: 'claimed', data }),
    fact(own, { type: 'networkJoined', data }),
  ]
  return [
    ...facts,
    ...signAgain(world, network, members, practice),
    ...sizeAgain(world, network),
    ...answeredAnew(world, network, facts),
  ]
}

function leaving(world: World, network: NetworkState, change: Change): readonly Fact[] {
  const { programme } = world
  const { practice } = change
  const members = membersNamed(programme, network).filter((one) => one !== practice)
  const gone = [...goneFacts(world, network, practice), ...closingFacts(world, change.id, practice)]
  const answer = withMembers(world, network, members)
  const done = effected(world, network, change.id, answer)
  if (members.length === 0)
    return [done, ...gone, ...blockersEnd(world, network), nobodyLeft(world, network, change)]
  return [
    done,
    ...gone,
    ...partsAnew(world, network, practice),
    ...signAgain(world, network, members),
    ...sizeAgain(world, network),
    ...answeredAnew(world, network, [done, ...gone]),
    ...agreedByAll(world, network, [done, ...gone]),
  ]
}

/** A network without members is none. */
const nobodyLeft = (world: World, network: NetworkState, { reason }: Change): Fact =>
  fact(networkStream(world.programme.id, network.id), {
    type: 'networkWithdrawn',
    data: { reason, because: 'nobodyLeft' },
  })

/** The successor takes the place of the practice in everything that the members agreed. */
function succeeded(
  world: World,
  network: NetworkState,
  change: Change,
  successor: PracticeId,
): readonly Fact[] {
  const { programme } = world
  const { id, practice } = change
  const step = membershipStep(programme)
  const before = membersNamed(programme, network)
  const answers = answersInPlace(network, practice, successor)
  const answer = answers.find((one) => one.step === step.id)?.answer ?? {}
  const also = answers.filter((one) => one.step !== step.id)
  const closing = closingFacts(world, id, practice)
  const joins = joinFacts(world, network, practice, successor)
  const isNew = !before.includes(successor)
  const newParty = isNew ? { newParty: true as const } : {}
  const data = { change: id, step: step.id, answer, successor, ...newParty, also }
  const stream = networkStream(programme.id, network.id)
  const done = fact(stream, { type: 'changeEffected', data })
  const facts = [done, ...goneFacts(world, network, practice), ...closing, ...joins]
  // A successor that was no member is a new party; the same practice under another code is not.
  if (change.kind === 'merge' && isNew) {
    const members = before.map((one) => (one === practice ? successor : one))
    return [
      ...facts,
      ...signAgain(world, network, members, successor),
      ...sizeAgain(world, network),
      ...answeredAnew(world, network, facts),
      ...agreedByAll(world, network, facts),
    ]
  }
  const stands = sameTexts(world, foldWorld(world, facts), network.id)
  return [
    fact(stream, { type: 'changeEffected', data: { ...data, stands } }),
    ...facts.slice(1),
    ...sizeAgain(world, network),
    ...answeredAnew(world, network, facts),
    ...agreedByAll(world, network, facts),
  ]
}

/** The practice whose contract this network has from now on in the place of the one that closed; null for none. */
function successorHere(
  world: World,
  network: NetworkState,
  { id, practice, successor, kind }: Change,
): PracticeId | null {
  if (!successor || (kind !== 'merge' && kind !== 'recode')) return null
  const members = membersNamed(world.programme, network)
  if (kind === 'recode' || members.includes(successor)) return successor
  return registerChangeOf(world, practice, id)?.network === network.id ? successor : null
}

function joinFacts(
  world: World,
  network: NetworkState,
  practice: PracticeId,
  successor: PracticeId,
): readonly Fact[] {
  const own = practiceStream(world.programme.id, successor)
  const data = { network: network.id }
  const was = world.practices.get(practice)
  const held = world.practices.get(successor)
  return [
    ...(held?.claims.includes(network.id) ? [] : [fact(own, { type: 'claimed', data })]),
    // A practice that was named and had not agreed yet leaves that to its successor too.
    ...(was?.network === network.id && held?.network !== network.id
      ? [fact(own, { type: 'networkJoined', data })]
      : []),
  ]
}

function goneFacts(world: World, network: NetworkState, practice: PracticeId): readonly Fact[] {
  const own = practiceStream(world.programme.id, practice)
  const data = { network: network.id }
  const joined = world.practices.get(practice)?.network === network.id
  return [
    ...(joined ? [fact(own, { type: 'networkLeft', data })] : []),
    fact(own, { type: 'claimReleased', data }),
  ]
}

const effected = (
  world: World,
  network: NetworkState,
  change: Change['id'],
  answer: Answer,
): Fact =>
  fact(networkStream(world.programme.id, network.id), {
    type: 'changeEffected',
    data: { change, step: membershipStep(world.programme).id, answer },
  })

/** Where the coordinator goes, the clinical director’s practice speaks for the group. */
function withMembers(world: World, network: NetworkState, members: readonly PracticeId[]): Answer {
  const step = membershipStep(world.programme)
  const { proposal, answer } = network.steps[step.id] ?? {}
  const field = (kind: string) => step.evidence.find((one) => one.kind === kind)?.id ?? kind
  const coordinator = coordinatorOf(world.programme, network)
  const stays = coordinator !== undefined && members.includes(coordinator)
  const director = practiceFor(world, 'director', { network: network.id })
  const next = director && members.includes(director) ? director : members[0]
  return {
    ...(proposal?.answer ?? answer),
    [field('members')]: members,
    ...(stays || !next ? {} : { [field('practice')]: next }),
  }
}
