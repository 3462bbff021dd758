import { addDays } from '../calendar/days.ts'
import type { LondonDate, NetworkId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import type { World } from '../world.ts'
import { caseOf, startOf } from './case-of.ts'
import { earned, hasTerms, sum } from './earned.ts'
import type { MoneyCase } from './money-case.ts'

/** What a network is worth to its patients' practices, and what waiting costs it. */
export interface Delay {
  readonly start: LondonDate
  /** All payments of the period if it starts then, in pence. */
  readonly worthPence: number
  /** What it has lost already against starting with the programme. */
  readonly lostPence: number
  /** What it loses by starting seven days later still. */
  readonly weekPence: number
}

export function delayOf(world: World, network: NetworkId): Delay {
  const { on: start } = startOf(world, network)
  const worthPence = worthOf(world, network, start)
  return {
    start,
    worthPence,
    lostPence: worthOf(world, network, world.programme.goLive) - worthPence,
    weekPence: worthPence - worthOf(world, network, addDays(start, 7)),
  }
}

/** Everything that is paid for the period, to the payee and to each practice, if the network starts on that day. */
export const worthOf = (world: World, network: NetworkId, start: LondonDate): number =>
  worthIn(world.programme, caseOf(world, network, start))

export const worthIn = ({ payments }: Programme, one: MoneyCase): number =>
  sum(
    payments.filter(hasTerms).flatMap((payment) => earned(payment, one).map(({ pence }) => pence)),
  )
