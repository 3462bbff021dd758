import { addDays } from '../../calendar/days.ts'
import { londonDateOf } from '../../calendar/london-day.ts'
import { reasonsToDecline } from '../../facts/lmc-facts.ts'
import { lmcId, type NetworkId, networkId, type PracticeId, practiceId } from '../../ids.ts'
import { nameLmc } from '../../lmc/name-lmc.ts'
import { askForPlace } from '../../mediation/ask-for-place.ts'
import {
  acceptMediation,
  closeMediation,
  declineMediation,
  setMediationMeeting,
} from '../../mediation/hold-mediation.ts'
import { inviteMediator, openMediation } from '../../mediation/mediate.ts'
import { placeOf } from '../../mediation/places.ts'
import { refusePlace, takeBackRefusal } from '../../mediation/refuse-place.ts'
import { requirePlace } from '../../mediation/require-place.ts'
import { coordinatorOf } from '../../progress/membership.ts'
import type { World } from '../../world.ts'
import type { Draw } from '../draw.ts'
import { userOf } from '../made-up-people.ts'
import { lead, mediator, onBehalf } from '../made-up-run.ts'
import { words } from '../plausible-answer.ts'
import { ofWorld } from '../story.ts'
import type { Maker, Makers } from './maker.ts'

interface Pair {
  readonly practice: PracticeId
  readonly network: NetworkId
}

/** A practice without a network and a network, of which more is told in the record, if any pair is. */
function pair(
  world: World,
  draw: Draw,
  told: (pair: Pair) => boolean = () => true,
  practice?: (id: PracticeId) => boolean,
): Pair {
  const all = [...world.practices.values()].flatMap((one) =>
    [...world.networks.keys()].map((network) => ({ practice: one.id, network, in: one.network })),
  )
  const alone = all.filter((one) => one.in === null && (practice?.(one.practice) ?? true))
  const { practice: id, network } = draw.among(alone.filter(told), alone) ??
    draw.among(all) ?? { practice: practiceId('P00000'), network: networkId('N1') }
  return { practice: id, network }
}

const asked =
  (world: World) =>
  ({ practice, network }: Pair): boolean =>
    placeOf(world, practice).asked[network] !== undefined

const refused =
  (world: World) =>
  ({ practice, network }: Pair): boolean =>
    placeOf(world, practice).refused[network] !== undefined

const mediated = (world: World) => (practice: PracticeId) =>
  placeOf(world, practice).mediation !== undefined

const askForPlaceMaker: Maker = ({ world }, draw) => {
  const command = pair(world, draw, (one) => !asked(world)(one))
  return {
    by: draw.oneIn(3) ? lead : userOf(command.practice),
    decide: ofWorld((now, by) => askForPlace(now, by, command)),
  }
}

const speaker = (world: World, draw: Draw, { network }: Pair) => {
  const state = world.networks.get(network)
  return draw.oneIn(2) || !state ? lead : userOf(coordinatorOf(world.programme, state))
}

const refusePlaceMaker: Maker = ({ world }, draw) => {
  const waits = (one: Pair) => asked(world)(one) && !refused(world)(one)
  const command = { ...pair(world, draw, waits), reason: words }
  return {
    by: speaker(world, draw, command),
    decide: ofWorld((now, by) => refusePlace(now, by, command)),
  }
}

const takeBackRefusalMaker: Maker = ({ world }, draw) => {
  const command = pair(world, draw, refused(world))
  return {
    by: speaker(world, draw, command),
    decide: ofWorld((now, by) => takeBackRefusal(now, by, command)),
  }
}

const openMediationMaker: Maker = ({ world }, draw) => {
  const { practice } = pair(world, draw, refused(world))
  return { by: lead, decide: ofWorld((now, by) => openMediation(now, by, { practice })) }
}

const inviteMediatorMaker: Maker = ({ world }, draw) => {
  const { practice } = pair(world, draw, undefined, mediated(world))
  const on = addDays(londonDateOf(world.now), draw.oneOf(0, -1, 3))
  const other = draw.oneIn(3) ? { other: { id: lmcId('L9'), name: 'A neighbour’s LMC' } } : {}
  const command = { practice, on, ...other }
  return { by: lead, decide: ofWorld((now, by) => inviteMediator(now, by, command)) }
}

/** The committee's mediator, or the support lead whom it asked. */
const recorder = (draw: Draw) =>
  draw.oneIn(3) ? { by: lead, asked: { onBehalf } } : { by: mediator, asked: {} }

const acceptMediationMaker: Maker = ({ world }, draw) => {
  const { practice } = pair(world, draw, undefined, mediated(world))
  const { by, asked } = recorder(draw)
  const command = { practice, on: addDays(londonDateOf(world.now), draw.oneOf(0, -1, 3)), ...asked }
  return { by, decide: ofWorld((now, who) => acceptMediation(now, who, command)) }
}

const declineMediationMaker: Maker = ({ world }, draw) => {
  const { practice } = pair(world, draw, undefined, mediated(world))
  const { by, asked } = recorder(draw)
  const because = draw.oneOf(...reasonsToDecline)
  const on = addDays(londonDateOf(world.now), draw.oneOf(0, -1, 3))
  const command = { practice, on, because, ...asked }
  return { by, decide: ofWorld((now, who) => declineMediation(now, who, command)) }
}

const nameLmcMaker: Maker = (_, draw) => {
  const name = draw.oneOf('Made-up LMC', 'Another made-up LMC', 'A third made-up LMC')
  return { by: lead, decide: ofWorld((now, by) => nameLmc(now, by, { name })) }
}

const setMediationMeetingMaker: Maker = ({ world }, draw) => {
  const { practice } = pair(world, draw, undefined, mediated(world))
  const { by, asked } = recorder(draw)
  const on = addDays(londonDateOf(world.now), draw.oneOf(0, 1, 7, -9))
  const command = { practice, on, ...asked }
  return { by, decide: ofWorld((now, who) => setMediationMeeting(now, who, command)) }
}

const closeMediationMaker: Maker = ({ world }, draw) => {
  const { practice, network } = pair(world, draw, undefined, mediated(world))
  const { by, asked } = recorder(draw)
  const outcome = draw.oneOf('failed' as const, 'agreed' as const)
  const command = {
    practice,
    outcome,
    note: words,
    ...asked,
    ...(outcome === 'agreed' || draw.reckless ? { network } : {}),
  }
  return { by, decide: ofWorld((now, who) => closeMediation(now, who, command)) }
}

const requirePlaceMaker: Maker = ({ world }, draw) => {
  const failed = (id: PracticeId) => placeOf(world, id).mediation?.outcome === 'failed'
  const command = { ...pair(world, draw, undefined, failed), reason: words }
  return { by: lead, decide: ofWorld((now, by) => requirePlace(now, by, command)) }
}

export const ofMediation = {
  askForPlace: askForPlaceMaker,
  refusePlace: refusePlaceMaker,
  takeBackRefusal: takeBackRefusalMaker,
  openMediation: openMediationMaker,
  inviteMediator: inviteMediatorMaker,
  acceptMediation: acceptMediationMaker,
  declineMediation: declineMediationMaker,
  nameLmc: nameLmcMaker,
  setMediationMeeting: setMediationMeetingMaker,
  closeMediation: closeMediationMaker,
  requirePlace: requirePlaceMaker,
} satisfies Makers
