import { decideException, requestException } from '../../decide/grant-exception.ts'
import { proposeNetwork } from '../../decide/propose-network.ts'
import { withdrawException } from '../../decide/withdraw-exception.ts'
import type { ExceptionKind } from '../../facts/events.ts'
import type { OnBehalf } from '../../facts/step-events.ts'
import { type NetworkId, networkId, type PracticeId } from '../../ids.ts'
import { membershipStep, membersOf } from '../../progress/membership.ts'
import type { World } from '../../world.ts'
import { type Draw, faultless } from '../draw.ts'
import { userOf } from '../made-up-people.ts'
import { lead, practices, regional } from '../made-up-run.ts'
import { plausibleAnswer, words } from '../plausible-answer.ts'
import { type Attempt, ofWorld } from '../story.ts'
import type { Maker, Makers } from './maker.ts'

const ids = ['N1', 'N2', 'N3'].map(networkId)

/** A group of neighbours that one of them proposes, or that the support lead enters for them. */
export function propose(
  world: World,
  network: NetworkId,
  group: readonly PracticeId[],
  onBehalf?: OnBehalf,
): Attempt {
  const step = membershipStep(world.programme)
  const draft = plausibleAnswer(world, step, { network }, faultless(), group)
  const answer = { ...draft, members: group, coordinator: group[0] ?? '' }
  const entered = onBehalf ? { onBehalf } : {}
  const command = { network, name: `Group ${network}`, answer, ...entered }
  return {
    by: onBehalf ? lead : userOf(group[0]),
    decide: ofWorld((now, by) => proposeNetwork(now, by, command)),
  }
}

const proposeNetworkMaker: Maker = ({ world }, draw) => {
  const free = ids.filter((id) => !world.networks.has(id))
  const from = draw.below(practices.length)
  const group = practices.slice(from, from + 1 + draw.below(4))
  const network = draw.among(free, ids) ?? networkId('N1')
  const phoned = { askedBy: words, how: 'phone' } as const
  return propose(world, network, group, draw.oneIn(4) ? phoned : undefined)
}

const kinds: readonly ExceptionKind[] = [
  'under30k',
  'ruralUnder30k',
  'dispersal',
  'crossesBoundary',
]

function about(world: World, draw: Draw) {
  const network = draw.among([...world.networks.keys()], ids) ?? networkId('N1')
  return { network, exception: draw.among(kinds) ?? 'under30k', reason: words }
}

const requestExceptionMaker: Maker = ({ world }, draw) => {
  const command = about(world, draw)
  const [member] = membersOf(world, command.network)
  return {
    by: draw.oneIn(2) ? userOf(member) : lead,
    decide: ofWorld((now, by) => requestException(now, by, command)),
  }
}

const decideExceptionMaker: Maker = ({ world }, draw) => {
  const { network, reason, ...any } = about(world, draw)
  const asked = Object.keys(world.networks.get(network)?.exceptions ?? {}) as ExceptionKind[]
  const exception = draw.among(asked) ?? any.exception
  const command = { network, exception, reason, granted: !draw.oneIn(3) }
  return {
    by: draw.oneOf(lead, regional),
    decide: ofWorld((now, by) => decideException(now, by, command)),
  }
}

const withdrawExceptionMaker: Maker = ({ world }, draw) => {
  const { network, reason, ...any } = about(world, draw)
  const { exceptions = {} } = world.networks.get(network) ?? {}
  const granted = Object.values(exceptions).filter(({ grantedBy }) => grantedBy.length > 0)
  const held = draw.among(granted)
  const exception = held?.exception ?? any.exception
  return {
    by: held?.grantedBy.includes('region') && draw.oneIn(2) ? regional : lead,
    decide: ofWorld((now, by) => withdrawException(now, by, { network, exception, reason })),
  }
}

export const ofNetworks = {
  proposeNetwork: proposeNetworkMaker,
  requestException: requestExceptionMaker,
  decideException: decideExceptionMaker,
  withdrawException: withdrawExceptionMaker,
} satisfies Makers
