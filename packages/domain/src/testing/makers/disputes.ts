import { addDays } from '../../calendar/days.ts'
import { londonDateOf } from '../../calendar/london-day.ts'
import { disputableParts } from '../../dispute/disputes.ts'
import { acceptDispute, setDisputeMeeting } from '../../dispute/hold-dispute.ts'
import { raiseDispute } from '../../dispute/raise-dispute.ts'
import { closeDispute, referDispute } from '../../dispute/settle-dispute.ts'
import type { Dispute } from '../../facts/dispute-state.ts'
import { disputeId, type NetworkId, networkId, practiceId, stepId } from '../../ids.ts'
import { membersOf } from '../../progress/membership.ts'
import type { World } from '../../world.ts'
import type { Draw } from '../draw.ts'
import { userOf } from '../made-up-people.ts'
import { lead, mediator, onBehalf } from '../made-up-run.ts'
import { words } from '../plausible-answer.ts'
import { ofWorld } from '../story.ts'
import type { Maker, Makers } from './maker.ts'

const raiseDisputeMaker: Maker = ({ world }, draw) => {
  const members = [...world.networks.keys()].flatMap((network) =>
    membersOf(world, network).map((practice) => ({ network, practice })),
  )
  const { network, practice } = draw.among(members) ?? {
    network: networkId('N1'),
    practice: practiceId('P00000'),
  }
  const step = draw.among(disputableParts(world)) ?? stepId('F7')
  const dispute = disputeId(`Q-${step}-${world.now}`)
  const command = { network, practice, step, dispute, reason: words }
  return {
    by: draw.oneIn(3) ? lead : userOf(practice),
    decide: ofWorld((now, by) => raiseDispute(now, by, command)),
  }
}

/** A dispute that is under way, if any is, and who looks after it. */
function underWay(world: World, draw: Draw) {
  const all = [...world.networks.values()].flatMap(({ id: network, disputes = {} }) =>
    Object.values(disputes).map((held): readonly [NetworkId, Dispute] => [network, held]),
  )
  const open = all.filter(([, { closedAt }]) => closedAt === undefined)
  const [network, held] = draw.among(open, all) ?? [networkId('N1'), undefined]
  const mediated = held?.stages.at(-1)?.lmc !== undefined
  const forLmc = mediated && draw.oneIn(2)
  return {
    network,
    dispute: held?.id ?? disputeId('Q0'),
    by: forLmc ? mediator : draw.oneIn(2) || !held ? lead : userOf(held.practice),
    asked: mediated ? { onBehalf } : {},
  }
}

/** The support lead says for whom it records; others speak for themselves. */
const spoken = ({ asked, by, ...about }: ReturnType<typeof underWay>) => ({
  ...about,
  ...(by === lead ? asked : {}),
})

const acceptDisputeMaker: Maker = ({ world }, draw) => {
  const found = underWay(world, draw)
  const command = { ...spoken(found), on: addDays(londonDateOf(world.now), draw.oneOf(0, 0, 3)) }
  return { by: found.by, decide: ofWorld((now, who) => acceptDispute(now, who, command)) }
}

const setDisputeMeetingMaker: Maker = ({ world }, draw) => {
  const found = underWay(world, draw)
  const on = addDays(londonDateOf(world.now), draw.oneOf(0, 1, 7, -9))
  const command = { ...spoken(found), on }
  return { by: found.by, decide: ofWorld((now, who) => setDisputeMeeting(now, who, command)) }
}

const referDisputeMaker: Maker = ({ world }, draw) => {
  const { by, asked: _, ...about } = underWay(world, draw)
  const on = addDays(londonDateOf(world.now), draw.oneOf(0, 0, 3, -1))
  return { by, decide: ofWorld((now, who) => referDispute(now, who, { ...about, on })) }
}

const closeDisputeMaker: Maker = ({ world }, draw) => {
  const found = underWay(world, draw)
  const outcome = draw.oneOf('settled' as const, 'takenBack' as const, 'notSettled' as const)
  const command = { ...spoken(found), outcome, note: words }
  return { by: found.by, decide: ofWorld((now, who) => closeDispute(now, who, command)) }
}

export const ofDisputes = {
  raiseDispute: raiseDisputeMaker,
  acceptDispute: acceptDisputeMaker,
  setDisputeMeeting: setDisputeMeetingMaker,
  referDispute: referDisputeMaker,
  closeDispute: closeDisputeMaker,
} satisfies Makers
