import { mapBlocker, raiseBlocker, resolveBlocker } from '../../decide/raise-blocker.ts'
import { reassignBlocker } from '../../decide/reassign-blocker.ts'
import { type BlockerId, blockerId, type NetworkId } from '../../ids.ts'
import { ownerTiers } from '../../programme/programme.ts'
import type { Step } from '../../programme/step.ts'
import { membersOf } from '../../progress/membership.ts'
import type { World } from '../../world.ts'
import type { Draw } from '../draw.ts'
import { userOf } from '../made-up-people.ts'
import { lead, regional } from '../made-up-run.ts'
import { words } from '../plausible-answer.ts'
import { ofWorld } from '../story.ts'
import { allItems, openItems } from './items.ts'
import type { Maker, Makers } from './maker.ts'

/** A reason of the step itself, or something else, about what is open. */
const raiseBlockerMaker: Maker = ({ world }, draw) => {
  const item = draw.among(openItems(world), allItems(world))
  const step = item?.step ?? (world.programme.steps[0] as Step)
  const { practice, network } = item?.whose ?? {}
  const command = {
    blocker: blockerId(`B${draw.below(6)}`),
    step: step.id,
    kind: draw.among([...step.blockers, 'other']) ?? 'other',
    sentence: words,
    ...(practice ? { practice } : {}),
    ...(network ? { network } : {}),
  }
  const [member] = network ? membersOf(world, network) : [practice]
  return {
    by: draw.oneIn(2) ? lead : userOf(practice ?? member),
    decide: ofWorld((now, by) => raiseBlocker(now, by, command)),
  }
}

interface Held {
  readonly blocker: BlockerId
  readonly network?: NetworkId
}

function openBlocker(world: World, draw: Draw): Held {
  const held = (blockers: World['commissioner']['blockers']) =>
    Object.values(blockers)
      .filter(({ resolvedAt }) => resolvedAt === undefined)
      .map(({ id }) => ({ blocker: id }))
  const ofNetworks = [...world.networks.values()].flatMap(({ id, blockers }) =>
    held(blockers).map((one) => ({ ...one, network: id })),
  )
  const none: Held = { blocker: blockerId('B0') }
  return draw.among<Held>([...ofNetworks, ...held(world.commissioner.blockers)], [none]) ?? none
}

const mapBlockerMaker: Maker = ({ world }, draw) => {
  const kind = draw.among(world.programme.blockerKinds)?.kind ?? 'other'
  const command = { ...openBlocker(world, draw), kind }
  return { by: lead, decide: ofWorld((now, by) => mapBlocker(now, by, command)) }
}

const reassignBlockerMaker: Maker = ({ world }, draw) => {
  const held = openBlocker(world, draw)
  const to = draw.oneOf(...ownerTiers)
  const practice = held.network ? membersOf(world, held.network)[0] : undefined
  const command = {
    ...held,
    to,
    ...(practice ? { practice } : {}),
    clockStartsAgain: draw.oneIn(2),
    reason: words,
  }
  return {
    by: draw.oneOf(lead, regional),
    decide: ofWorld((now, by) => reassignBlocker(now, by, command)),
  }
}

const resolveBlockerMaker: Maker = ({ world }, draw) => {
  const command = { ...openBlocker(world, draw), note: words }
  return {
    by: draw.oneOf(lead, regional),
    decide: ofWorld((now, by) => resolveBlocker(now, by, command)),
  }
}

export const ofBlockers = {
  raiseBlocker: raiseBlockerMaker,
  mapBlocker: mapBlockerMaker,
  reassignBlocker: reassignBlockerMaker,
  resolveBlocker: resolveBlockerMaker,
} satisfies Makers
