import { practiceFor } from '../../access/grants.ts'
import { agreeToChange } from '../../change/agree-to-change.ts'
import { decideChange, takeBackChange } from '../../change/decide-change.ts'
import { notifyChange } from '../../change/notify-change.ts'
import { type AskedChange, isPart } from '../../facts/change-events.ts'
import { type ChangeId, changeId, type NetworkId, networkId, practiceId } from '../../ids.ts'
import { membersOf } from '../../progress/membership.ts'
import type { World } from '../../world.ts'
import type { Draw } from '../draw.ts'
import { userOf } from '../made-up-people.ts'
import { lead } from '../made-up-run.ts'
import { words } from '../plausible-answer.ts'
import { ofWorld } from '../story.ts'
import type { Maker, Makers } from './maker.ts'

const kinds: readonly AskedChange[] = ['leave', 'expel', 'payee', 'director', 'join']

/** A member gives notice for itself, the director for the others. */
const notifyChangeMaker: Maker = ({ world }, draw) => {
  const network = draw.among([...world.networks.keys()]) ?? networkId('N1')
  const kind = draw.among(kinds) ?? 'leave'
  const part = isPart(kind) ? practiceFor(world, kind, { network }) : undefined
  const members = [...world.practices.keys()]
  const free = [...world.practices.values()].filter((one) => one.network === null)
  const fitting = kind === 'join' ? free.map(({ id }) => id) : membersOf(world, network)
  const practice = part ?? draw.among(fitting, members) ?? practiceId('P00000')
  const command = { change: changeId(`C${draw.below(40)}`), network, kind, practice, reason: words }
  const ownWish = kind === 'leave' || (kind === 'join' && draw.oneIn(2))
  const own = ownWish ? practice : practiceFor(world, 'director', { network })
  return {
    by: draw.oneIn(3) ? lead : userOf(own),
    decide: ofWorld((now, by) => notifyChange(now, by, command)),
  }
}

interface UnderWay {
  readonly network: NetworkId
  readonly change: ChangeId
}

function underWay(world: World, draw: Draw): UnderWay {
  const all = [...world.networks.values()].flatMap(({ id, changes }) =>
    Object.values(changes ?? {}).map((one) => ({ network: id, change: one.id, one })),
  )
  const open = all.filter(({ one }) => one.endedAt === undefined)
  const { network, change } = draw.among<UnderWay>(open, all) ?? {
    network: networkId('N1'),
    change: changeId('C0'),
  }
  return { network, change }
}

const decideChangeMaker: Maker = ({ world }, draw) => {
  const command = { ...underWay(world, draw), approved: !draw.oneIn(4), reason: words }
  return { by: lead, decide: ofWorld((now, by) => decideChange(now, by, command)) }
}

const takeBackChangeMaker: Maker = ({ world }, draw) => {
  const command = underWay(world, draw)
  const held = world.networks.get(command.network)?.changes?.[command.change]
  return {
    by: draw.oneIn(2) ? lead : userOf(held?.practice),
    decide: ofWorld((now, by) => takeBackChange(now, by, command)),
  }
}

/** Whoever was asked agrees to a joining, or the support lead for them. */
const agreeToChangeMaker: Maker = ({ world }, draw) => {
  const joining = [...world.networks.values()].flatMap(({ id: network, changes }) =>
    Object.values(changes ?? {})
      .filter((one) => one.kind === 'join' && one.endedAt === undefined && !one.agreedAt)
      .map(({ id: change, practice, by }) => ({ network, change, practice, by })),
  )
  const found = draw.among(joining)
  const command = found ?? underWay(world, draw)
  const asked = found?.by === 'network' ? found.practice : practiceFor(world, 'director', command)
  return {
    by: draw.oneIn(2) ? lead : userOf(asked),
    decide: ofWorld((now, by) => agreeToChange(now, by, command)),
  }
}

export const ofChanges = {
  agreeToChange: agreeToChangeMaker,
  notifyChange: notifyChangeMaker,
  decideChange: decideChangeMaker,
  takeBackChange: takeBackChangeMaker,
} satisfies Makers
