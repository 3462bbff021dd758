import {
  agreedOn,
  answered,
  ash,
  dell,
  madeUpWorld,
  network,
  otherNetwork,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { assessCommissioner } from '../assess/assess.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import type { Decided } from '../decide/contribution.ts'
import { type LondonDate, londonDate } from '../ids.ts'
import { published } from '../programme/parameter.ts'
import { networkContract2019 } from '../programme/reference-2019/network-contract-2019.ts'
import { after, at, fold, lead, mediator, practiceUser } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { askForPlace } from './ask-for-place.ts'
import { closeMediation, setMediationMeeting } from './hold-mediation.ts'
import { inviteMediator } from './mediate.ts'
import { refusePlace } from './refuse-place.ts'

// For tests. Every practice here is invented.

const { mediation: rules } = networkContract2019
if (!rules) throw new Error('The reference programme mediates.')
/** A later version: the commissioner may require a network to take a practice. */
export const later = {
  ...networkContract2019,
  version: 2,
  mediation: { ...rules, afterFailure: published('require' as const, 'S30') },
}

/** Two networks; Dell wants to take part and is in none. */
export function homeless(on = '2019-04-23', programme = networkContract2019): World {
  const world = madeUpWorld({ on, programme })
  const formed = withRecord(
    world,
    'F3',
    { network: otherNetwork },
    agreedOn({ members: [], coordinator: 'P9' }),
  )
  return withRecord(formed, 'F1', { practice: dell }, answered({ intent: 'yes' }))
}
export const day = (world: World, on: string) => at(world, atLondonTime(londonDate(on), '09:00'))
export const code = (decided: Decided) => (decided.ok ? null : decided.refusal.code)
export const user = practiceUser(dell)
export const ask = (world: World, of = network, by = user) =>
  askForPlace(world, by, { practice: dell, network: of })
export const refuse = (world: World, by = practiceUser(ash), of = network) =>
  refusePlace(world, by, { practice: dell, network: of, reason: words })
export const look = (world: World) => fold(world, assessCommissioner(world).moves)
/** The engine's moves, but for reminders of the practices' own steps. */
export const movesOf = (world: World) =>
  assessCommissioner(world)
    .moves.map(({ event }) => event.type)
    .filter((type) => type !== 'reminderSent')
export const mediation = (world: World) => world.commissioner.places?.[dell]?.mediation
export const refused = (world: World) => {
  const asked = after(after(world, ask(world)), ask(world, otherNetwork))
  const once = after(asked, refuse(asked))
  return after(once, refuse(once, lead, otherNetwork))
}
/** Mediation that has failed: invited on the 24th, met on the 25th. */
export function failed(world: World): World {
  const on = (date: string) => ({ practice: dell, on: londonDate(date) as LondonDate })
  let now = day(look(refused(world)), '2019-04-25')
  now = after(now, inviteMediator(now, lead, on('2019-04-24')))
  now = after(now, setMediationMeeting(now, mediator, on('2019-04-25')))
  return after(
    now,
    closeMediation(now, mediator, { practice: dell, outcome: 'failed', note: words }),
  )
}
