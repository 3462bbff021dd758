import { addDays } from '../../calendar/days.ts'
import { londonDateOf } from '../../calendar/london-day.ts'
import type { NetworkState } from '../../facts/state.ts'
import { type NetworkId, networkId } from '../../ids.ts'
import { answerOutside, askOutside, promiseOutside } from '../../outside/ask-outside.ts'
import { askedBy } from '../../outside/outside-request.ts'
import { getStep, isDone } from '../../progress/completion.ts'
import { mayStart } from '../../progress/startable.ts'
import type { World } from '../../world.ts'
import type { Draw } from '../draw.ts'
import { personFor } from '../made-up-people.ts'
import { lead } from '../made-up-run.ts'
import { type Attempt, ofWorld } from '../story.ts'
import type { Maker, Makers } from './maker.ts'

interface Owed {
  readonly network: NetworkId
  readonly request: string
}

/** Something that a network needs from outside, and that fits. */
function owed(
  world: World,
  draw: Draw,
  fits: (network: NetworkState, request: string) => boolean,
): Owed {
  const requests = world.programme.outside ?? []
  const all = [...world.networks.values()].flatMap((network) =>
    requests.map((one) => ({ network: network.id, request: one.name, one, held: network })),
  )
  const open = all.filter(
    ({ network, one }) =>
      !isDone(world, one.step, { network }) &&
      mayStart(world, getStep(world.programme, one.step), { network }),
  )
  const fitting = open.filter(({ held, request }) => fits(held, request))
  const { network, request } = draw.among<Owed>(fitting, all) ?? {
    network: networkId('N1'),
    request: 'networkCode',
  }
  return { network, request }
}

function chaser(world: World, { network, request }: Owed, draw: Draw): Attempt['by'] {
  const one = world.programme.outside?.find(({ name }) => name === request)
  return one && draw.oneIn(2) ? personFor(world, askedBy(world, one), { network }) : lead
}

const isAsked = (network: NetworkState, request: string) => network.outside?.[request] !== undefined

const askOutsideMaker: Maker = ({ world }, draw) => {
  const about = owed(world, draw, (network, request) => !isAsked(network, request))
  const askedOn = addDays(londonDateOf(world.now), -draw.below(3))
  const promise = draw.oneIn(2) ? { promisedFor: addDays(askedOn, draw.below(20)) } : {}
  return {
    by: chaser(world, about, draw),
    decide: ofWorld((now, by) => askOutside(now, by, { ...about, askedOn, ...promise })),
  }
}

const promiseOutsideMaker: Maker = ({ world }, draw) => {
  const about = owed(world, draw, isAsked)
  const promisedFor = addDays(londonDateOf(world.now), draw.below(30))
  return {
    by: chaser(world, about, draw),
    decide: ofWorld((now, by) => promiseOutside(now, by, { ...about, promisedFor })),
  }
}

/** Each network's own code, or now and then one that another has. */
const answerOutsideMaker: Maker = ({ world }, draw) => {
  const about = owed(
    world,
    draw,
    (network, request) => isAsked(network, request) && !network.outside?.[request]?.code,
  )
  const others = [...world.networks.keys()]
  const at = draw.oneIn(4) ? draw.below(others.length + 1) : others.indexOf(about.network)
  const code = `U${10_001 + Math.max(0, at)}`
  const answeredOn = londonDateOf(world.now)
  return {
    by: chaser(world, about, draw),
    decide: ofWorld((now, by) =>
      answerOutside(now, by, { ...about, answeredOn, code }, holderOf(now, about, code)),
    ),
  }
}

const holderOf = ({ networks }: World, { network, request }: Owed, code: string): string | null =>
  [...networks.values()].find(
    ({ id, outside }) => id !== network && outside?.[request]?.code === code,
  )?.name ?? null

export const ofOutside = {
  askOutside: askOutsideMaker,
  promiseOutside: promiseOutsideMaker,
  answerOutside: answerOutsideMaker,
} satisfies Makers
