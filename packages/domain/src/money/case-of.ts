import { londonDateOf } from '../calendar/london-day.ts'
import { nextQuarter } from '../change/effective-on.ts'
import type { PracticeState } from '../facts/state.ts'
import { type LondonDate, londonDate, type NetworkId, type PracticeId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import { getStep, recordOf } from '../progress/completion.ts'
import { earliestFinish, outlook } from '../progress/forecast.ts'
import { listSizeOf, membersOf } from '../progress/membership.ts'
import { passedAt } from '../progress/milestones.ts'
import type { World } from '../world.ts'
import { hasTerms } from './earned.ts'
import type { MemberTerm, MoneyCase } from './money-case.ts'
import { dayBefore, later } from './span.ts'

/** A network's first day: when it went live, or the earliest on which it still can. */
export interface Start {
  readonly on: LondonDate
  readonly live: boolean
}

export function startOf(world: World, network: NetworkId): Start {
  const { programme } = world
  const live = programme.milestones.find(({ name }) => name === 'live')
  const at = live && passedAt(world, network, live)
  if (at !== undefined) return { on: later(programme.goLive, londonDateOf(at)), live: true }
  const ahead = outlook(world, network)
  if (!ahead) return { on: programme.goLive, live: true }
  return { on: earliestFinish(programme, ahead, world.now), live: false }
}

/** What the network's payments depend on, from its facts, as if it started on that day. */
export function caseOf(world: World, network: NetworkId, start: LondonDate): MoneyCase {
  const going = leavers(world, network)
  const practices = new Set([...membersOf(world, network), ...going.keys()])
  return {
    goLive: world.programme.goLive,
    start,
    members: [...practices].flatMap((practice) => {
      const gone = going.get(practice)
      const term = memberTerm(world, practice, start)
      if (!gone) return [term]
      // Who goes before the network starts was never paid for.
      return gone > start ? [{ ...term, to: dayBefore(gone) }] : []
    }),
    claimed: claimedOf(world, network),
    budget: budgetOf(world, network),
  }
}

/** Members who have left, or whose leaving is approved, with the day from which they are none. */
export function leavers(world: World, network: NetworkId): ReadonlyMap<PracticeId, LondonDate> {
  const members = membersOf(world, network)
  return new Map(
    Object.values(world.networks.get(network)?.changes ?? {})
      .filter(({ kind }) => kind === 'leave' || kind === 'expel')
      .flatMap(({ practice, effectiveOn, ended }) => {
        const hasLeft = ended === 'changeEffected' && !members.includes(practice)
        return effectiveOn && (ended === undefined || hasLeft)
          ? [[practice, effectiveOn] as const]
          : []
      }),
  )
}

/** The registered list is the confirmed one; without a weighted list in the payments file it stands in for that too. */
function memberTerm(world: World, id: MemberTerm['practice'], start: LondonDate): MemberTerm {
  const practice = world.practices.get(id)
  const registered = (practice && listSizeOf(world.programme, practice)) ?? 0
  const weighted = practice?.published.weightedList ?? registered
  const from = practice && joinedLater(world.programme, practice, start)
  return { practice: id, registered, weighted, ...(from ? { from } : {}) }
}

/**
 * The day from which a practice takes part, where that is in a later quarter than the network’s start: it joined
 * mid-year (S7). A variation signed late in the first quarter delays its payment, and takes nothing from it.
 */
function joinedLater(
  { payments }: Programme,
  { steps }: PracticeState,
  start: LondonDate,
): LondonDate | null {
  const asked = payments
    .filter(hasTerms)
    .flatMap(({ terms }) => terms.takesPartFrom ?? [])
    .at(0)
  const record = asked && steps[asked.step]
  if (!asked || record?.completedAt === undefined) return null
  const date = record.answer?.[asked.field]
  return typeof date === 'string' && date >= nextQuarter(start) ? londonDate(date) : null
}

function claimedOf(world: World, network: NetworkId): MoneyCase['claimed'] {
  const amount = amountBy(world.programme, 'roles')
  const answer = amount && completed(world, network, amount.step)
  if (!amount || !answer) return null
  return Object.fromEntries(amount.roles.map(({ field }) => [field, numberIn(answer[field])]))
}

function budgetOf(world: World, network: NetworkId): MoneyCase['budget'] {
  const amount = amountBy(world.programme, 'agreedBudget')
  const answer = amount && completed(world, network, amount.step)
  if (!amount || !answer) return null
  return { patients: numberIn(answer[amount.patients]), pounds: numberIn(answer[amount.pounds]) }
}

/** The answer to a step of the network that is done. */
export function completed(
  world: World,
  network: NetworkId,
  id: Programme['steps'][number]['id'],
): Readonly<Record<string, unknown>> | null {
  const record = recordOf(world, getStep(world.programme, id), { network })
  if (record.completedAt === undefined) return null
  return record.proposal?.answer ?? record.answer ?? null
}

const numberIn = (value: unknown): number => (typeof value === 'number' ? value : 0)

type AmountBy<By> = Extract<
  NonNullable<Programme['payments'][number]['terms']>['amount'],
  { by: By }
>
function amountBy<By extends 'roles' | 'agreedBudget'>(
  { payments }: Programme,
  by: By,
): AmountBy<By> | undefined {
  const found = payments.filter(hasTerms).find(({ terms }) => terms.amount.by === by)
  return found?.terms.amount as AmountBy<By> | undefined
}
