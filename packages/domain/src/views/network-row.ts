import { disputeAwaited } from '../dispute/standstill.ts'
import type { Instant, NetworkId } from '../ids.ts'
import type { Milestone, Programme } from '../programme/programme.ts'
import { daysToSpare, earliestFinish, type Outlook, outlook } from '../progress/forecast.ts'
import { membersOf, networkListSize } from '../progress/membership.ts'
import { milestonesPassed, passedAt } from '../progress/milestones.ts'
import { lateAfter, networkGroups, notDone } from '../progress/step-group.ts'
import { waitingOn } from '../progress/waiting-on.ts'
import type { World } from '../world.ts'
import type { NetworkRow } from './network-view.ts'

/** What a list of networks keeps of one: everything but what depends on today. */
export interface StoredNetworkRow {
  readonly row: Omit<NetworkRow, 'earliestFinish' | 'daysToSpare'>
  readonly outlook: Pick<Outlook, 'remainingDays' | 'notBefore'> | null
  /** A bit for each milestone passed, in the programme's order. */
  readonly milestoneMask: number
  readonly withdrawn: boolean
}

/** Folded under the locks of the network and its members, so that it is never older than what it tells. */
export function storedNetworkRow(world: World, network: NetworkId): StoredNetworkRow {
  const state = world.networks.get(network)
  if (!state) throw new Error(`There is no network ${network}.`)
  const { commissioner } = world
  const passed = milestonesPassed(world, network)
  const ahead = outlook(world, network)
  const head = ahead?.head ?? null
  const dates = passed.flatMap((one) => {
    const at = passedAt(world, network, one)
    return at === undefined ? [] : [[one.name, at] as const]
  })
  const row = {
    id: network,
    name: state.name,
    commissioner: commissioner.id,
    commissionerName: commissioner.name,
    stp: commissioner.stp,
    region: commissioner.region,
    members: membersOf(world, network).length,
    listSize: networkListSize(world, network).patients,
    milestone: passed.at(-1)?.name ?? null,
    milestoneDates: Object.fromEntries(dates),
    phase: head?.phase ?? 'goLive',
    waitingFor: head ? { step: head.id, title: head.title } : null,
    waitingOn: head ? waitingOn(world, head, { network }) : null,
    openBlockers: Object.values(state.blockers).filter(({ resolvedAt }) => resolvedAt === undefined)
      .length,
    lateSteps: lateSteps(world, network),
    engineError: state.engineError ?? null,
  }
  const kept = ahead && { remainingDays: ahead.remainingDays, notBefore: ahead.notBefore }
  return {
    row,
    outlook: kept,
    milestoneMask: maskOf(world.programme, passed),
    withdrawn: state.withdrawnAt !== undefined,
  }
}

const maskOf = ({ milestones }: Programme, passed: readonly Milestone[]): number =>
  milestones.reduce((mask, one, bit) => (passed.includes(one) ? mask | (1 << bit) : mask), 0)

/** Steps that the engine found late and that are still not done; what is to be done again since has its own date. */
const lateSteps = (world: World, network: NetworkId): number =>
  networkGroups(world, network).filter((group) => {
    const { step, record } = group
    const { lateAt } = record
    return (
      lateAt !== undefined &&
      notDone(world, group).some(
        (one) =>
          lateAfter(world, group, one) < lateAt && disputeAwaited(world, step, one) === undefined,
      )
    )
  }).length

/** The row as of an instant. */
export function networkRow(
  programme: Programme,
  stored: Pick<StoredNetworkRow, 'row' | 'outlook'>,
  now: Instant,
): NetworkRow {
  const { row, outlook: ahead } = stored
  if (!ahead) return { ...row, earliestFinish: null, daysToSpare: null }
  const left = { ...ahead, head: null }
  return {
    ...row,
    earliestFinish: earliestFinish(programme, left, now),
    daysToSpare: daysToSpare(programme, left, now),
  }
}
