import { signAgain, sizeAgain } from '../change/sign-again.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { PracticePlaced } from '../facts/mediation-events.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream, practiceStream } from '../facts/stream-ref.ts'
import { recordIsDone } from '../progress/completion.ts'
import { membershipStep, membersNamed } from '../progress/membership.ts'
import { refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import type { AboutPlace } from './ask-for-place.ts'
import { mediationFact } from './mediation-fact.ts'
import { atHome, placeOf } from './places.ts'

export interface PlacePractice extends AboutPlace {
  readonly because: PracticePlaced['data']['because']
}

/**
 * The practice is a member from now on: what the others agreed stays agreed with one member more, and every agreement
 * that names the members is signed again. Where they have not agreed to be a network yet, those who took it in by
 * mediation name it in their proposal.
 */
export function placeFacts(world: World, command: PlacePractice): Decided {
  const { practice, network: id, because } = command
  const network = world.networks.get(id)
  if (!network || network.withdrawnAt !== undefined)
    return refused(
      refusal('no-such-network', 'There is no such network. Choose another.', { field: 'network' }),
    )
  if (because === 'required' && network.commissioner !== atHome(world, practice).commissioner.id)
    return refused(
      refusal(
        'other-commissioner',
        `${network.name} is led by another commissioner. A commissioner can require none but its own networks.`,
        {
          field: 'network',
          source: 'A commissioner may require a network to take a practice: S30',
        },
      ),
    )
  if (world.practices.get(practice)?.network !== null)
    return refused(
      refusal('in-a-network', 'This practice is in a network already.', {
        source: 'S14: one practice, one network',
      }),
    )
  const lifted = refusalLifted(world, command)
  const record = network.steps[membershipStep(world.programme).id] ?? {}
  if (recordIsDone(record)) return decided(...lifted, ...joining(world, network, command))
  if (because === 'mediation') return decided(...lifted)
  return refused(
    refusal(
      'not-formed',
      `The practices of ${network.name} have not agreed to be a network yet. Choose one that has formed.`,
      { field: 'network' },
    ),
  )
}

function joining(
  world: World,
  network: NetworkState,
  { practice, because }: PlacePractice,
): readonly Fact[] {
  const { programme } = world
  const step = membershipStep(programme)
  const { proposal, answer } = network.steps[step.id] ?? {}
  const before = membersNamed(programme, network).filter((one) => one !== practice)
  const field = step.evidence.find(({ kind }) => kind === 'members')?.id ?? 'members'
  const named = { ...(proposal?.answer ?? answer), [field]: [...before, practice] }
  const own = practiceStream(programme.id, practice)
  const claimed = world.practices.get(practice)?.claims.includes(network.id)
  const data = { network: network.id }
  return [
    fact(networkStream(programme.id, network.id), {
      type: 'practicePlaced',
      data: { practice, because, step: step.id, answer: named },
    }),
    ...(claimed ? [] : [fact(own, { type: 'claimed', data })]),
    fact(own, { type: 'networkJoined', data }),
    ...(programme.memberChanges ? signAgain(world, network, before) : []),
    ...sizeAgain(world, network),
  ]
}

const refusalLifted = (world: World, { practice, network }: AboutPlace): readonly Fact[] =>
  placeOf(world, practice).refused[network]
    ? [mediationFact(world, { type: 'placeRefusalTakenBack', data: { practice, network } })]
    : []
