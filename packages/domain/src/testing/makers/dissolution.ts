import { decideDissolution, whyNotYet } from '../../dissolution/decide-dissolution.ts'
import {
  answerDissolution,
  openDissolution,
  proposeDissolution,
  takeBackDissolution,
} from '../../dissolution/dissolve.ts'
import { endGroup } from '../../dissolution/end-group.ts'
import { joinedMembers } from '../../dissolution/may-dissolve.ts'
import type { NetworkState } from '../../facts/state.ts'
import { networkId, practiceId } from '../../ids.ts'
import type { World } from '../../world.ts'
import type { Draw } from '../draw.ts'
import { userOf } from '../made-up-people.ts'
import { lead } from '../made-up-run.ts'
import { words } from '../plausible-answer.ts'
import { ofWorld } from '../story.ts'
import type { Maker, Makers } from './maker.ts'

const onBehalf = { askedBy: words, how: 'phone' } as const

/** A group of which this holds, if there is one, and one of its members. */
function aGroup(world: World, draw: Draw, of: (network: NetworkState) => boolean) {
  const all = [...world.networks.values()]
  const network = draw.among(all.filter(of), all)
  const id = network?.id ?? networkId('N1')
  const open = network ? openDissolution(network) : null
  const members = joinedMembers(world, id)
  const silent = members.filter((one) => open?.agreed[one] === undefined)
  const practice = draw.among(silent, members) ?? practiceId('P00000')
  return { network: id, practice, open, version: open?.version ?? 1 }
}

const runs = ({ withdrawnAt }: NetworkState) => withdrawnAt === undefined

const proposeDissolutionMaker: Maker = ({ world }, draw) => {
  const { network, practice } = aGroup(world, draw, runs)
  const entered = draw.oneIn(4) ? { onBehalf } : {}
  const command = { network, practice, reason: words, ...entered }
  return {
    by: 'onBehalf' in entered ? lead : userOf(practice),
    decide: ofWorld((now, by) => proposeDissolution(now, by, command)),
  }
}

const answerDissolutionMaker: Maker = ({ world }, draw) => {
  const { network, practice, version } = aGroup(world, draw, (one) => openDissolution(one) !== null)
  const entered = draw.oneIn(4) ? { onBehalf } : {}
  const command = { network, practice, version, agrees: !draw.oneIn(4), ...entered }
  return {
    by: 'onBehalf' in entered ? lead : userOf(practice),
    decide: ofWorld((now, by) => answerDissolution(now, by, command)),
  }
}

const takeBackDissolutionMaker: Maker = ({ world }, draw) => {
  const { network, version, open } = aGroup(world, draw, (one) => openDissolution(one) !== null)
  return {
    by: open && draw.oneIn(2) ? userOf(open.proposedBy) : lead,
    decide: ofWorld((now, by) => takeBackDissolution(now, by, { network, version })),
  }
}

/** Where the time to answer is over, if there is such a group. */
const decideDissolutionMaker: Maker = ({ world }, draw) => {
  const { network, version } = aGroup(world, draw, (one) => {
    const open = openDissolution(one)
    return open !== null && whyNotYet(world, one, open) === null
  })
  const command = { network, version, reason: words }
  return { by: lead, decide: ofWorld((now, by) => decideDissolution(now, by, command)) }
}

const endGroupMaker: Maker = ({ world }, draw) => {
  const { network } = aGroup(
    world,
    draw,
    (one) => runs(one) && joinedMembers(world, one.id).length === 0,
  )
  return {
    by: lead,
    decide: ofWorld((now, by) => endGroup(now, by, { network, reason: words })),
  }
}

export const ofDissolution = {
  proposeDissolution: proposeDissolutionMaker,
  answerDissolution: answerDissolutionMaker,
  takeBackDissolution: takeBackDissolutionMaker,
  decideDissolution: decideDissolutionMaker,
  endGroup: endGroupMaker,
} satisfies Makers
