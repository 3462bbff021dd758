import { addDays, daysBetween } from '../calendar/days.ts'
import type { LondonDate, NetworkId, PracticeId } from '../ids.ts'
import { outlook } from '../progress/forecast.ts'
import { networkListSize } from '../progress/membership.ts'
import { waitingOn } from '../progress/waiting-on.ts'
import type { World } from '../world.ts'
import { caseOf, startOf } from './case-of.ts'
import { earned, hasTerms } from './earned.ts'

/** A network that was not established on the first day, or cannot be, and what that costs. */
export interface LateStart {
  readonly network: NetworkId
  readonly name: string
  readonly commissioner: string
  readonly commissionerName: string
  readonly patients: number
  /** Whether it is live by now. */
  readonly live: boolean
  /** When it went live, or the earliest day on which it still can. */
  readonly start: LondonDate
  readonly daysLate: number
  /** What it waits for, and whom; null once it is live. */
  readonly waitingFor: string | null
  readonly waitingOn: string | null
  /** Payments that are held back now. */
  readonly held: readonly string[]
  readonly lostPence: number
  readonly weekPence: number
  readonly practices: readonly PracticeLoss[]
}

export interface PracticeLoss {
  readonly id: PracticeId
  readonly name: string
  /** Its own payments and its part of the payee's, by registered list. */
  readonly lostPence: number
  readonly weekPence: number
}

/** Null for a network that starts, or can still start, with the programme. */
export function lateStart(world: World, id: NetworkId): LateStart | null {
  const network = world.networks.get(id)
  const { programme, commissioner } = world
  const { on: start, live } = startOf(world, id)
  if (!network || network.withdrawnAt !== undefined || start <= programme.goLive) return null
  const inTime = worthByPractice(world, id, programme.goLive)
  const worth = worthByPractice(world, id, start)
  const later = worthByPractice(world, id, addDays(start, 7))
  const practices = [...worth].map(([practice, pence]) => ({
    id: practice,
    name: world.practices.get(practice)?.published.name ?? practice,
    lostPence: (inTime.get(practice) ?? 0) - pence,
    weekPence: live ? 0 : pence - (later.get(practice) ?? 0),
  }))
  const head = live ? null : (outlook(world, id)?.head ?? null)
  const sumOf = (key: 'lostPence' | 'weekPence') =>
    practices.reduce((sum, one) => sum + one[key], 0)
  return {
    network: id,
    name: network.name,
    commissioner: commissioner.id,
    commissionerName: commissioner.name,
    patients: networkListSize(world, id).patients,
    live,
    start,
    daysLate: daysBetween(programme.goLive, start),
    waitingFor: head?.title ?? null,
    waitingOn: head ? waitingOn(world, head, { network: id }).label : null,
    held: [...new Set(network.withheld.map(({ payment }) => payment))].map(
      (name) => programme.payments.find((one) => one.name === name)?.label ?? name,
    ),
    lostPence: sumOf('lostPence'),
    weekPence: sumOf('weekPence'),
    practices,
  }
}

/** What each practice gets in the end of all payments of the period, if the network starts on that day. */
function worthByPractice(
  world: World,
  network: NetworkId,
  start: LondonDate,
): ReadonlyMap<PracticeId, number> {
  const one = caseOf(world, network, start)
  const worth = new Map<PracticeId, number>(one.members.map(({ practice }) => [practice, 0]))
  for (const payment of world.programme.payments.filter(hasTerms))
    for (const { byPractice } of earned(payment, one))
      for (const [practice, pence] of byPractice)
        worth.set(practice, (worth.get(practice) ?? 0) + pence)
  return worth
}
