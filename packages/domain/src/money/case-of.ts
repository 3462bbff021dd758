import { londonDateOf } from '../calendar/london-day.ts'
import { nextQuarter } from '../change/effective-on.ts'
import { changesMembers, isFromRegister } from '../facts/change-events.ts'
import type { PracticeState } from '../facts/state.ts'
import { type LondonDate, londonDate, type NetworkId, type PracticeId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import { getStep, recordOf } from '../progress/completion.ts'
import { earliestFinish, outlook } from '../progress/forecast.ts'
import { membersOf, ownListOf } from '../progress/membership.ts'
import { passedAt } from '../progress/milestones.ts'
import { registerChangeOf } from '../register/closing-facts.ts'
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
  const coming = comers(world, network)
  const practices = new Set([...membersOf(world, network), ...going.keys(), ...coming.keys()])
  return {
    goLive: world.programme.goLive,
    start,
    members: [
      ...[...practices].flatMap((practice) =>
        memberTerms(world, practice, start, coming.get(practice)).flatMap((term) =>
          until(term, going.get(practice), start),
        ),
      ),
      ...listsToCome(world, network),
    ],
    claimed: claimedOf(world, network),
    budget: budgetOf(world, network),
  }
}

/** Who goes before the network starts was never paid for. */
function until(
  term: MemberTerm,
  gone: LondonDate | undefined,
  start: LondonDate,
): readonly MemberTerm[] {
  if (!gone) return [term]
  return gone > start && gone > (term.from ?? start) ? [{ ...term, to: dayBefore(gone) }] : []
}

/** Members who have left, or whose leaving is approved, with the day from which they are none. */
export function leavers(world: World, network: NetworkId): ReadonlyMap<PracticeId, LondonDate> {
  const members = membersOf(world, network)
  return new Map(
    Object.values(world.networks.get(network)?.changes ?? {})
      .filter(({ kind }) => kind !== 'join' && kind !== 'return' && changesMembers(kind))
      .flatMap(({ practice, effectiveOn, ended }) => {
        const hasLeft = ended === 'changeEffected' && !members.includes(practice)
        return effectiveOn && (ended === undefined || hasLeft)
          ? [[practice, effectiveOn] as const]
          : []
      }),
  )
}

/** Members who join later than the network starts, or whose joining is approved, with their first day. */
function comers(world: World, network: NetworkId): ReadonlyMap<PracticeId, LondonDate> {
  const members = membersOf(world, network)
  return new Map(
    Object.values(world.networks.get(network)?.changes ?? {}).flatMap((change) => {
      const { effectiveOn, ended, kind, practice, successor, newParty } = change
      const who = kind === 'join' ? practice : newParty ? successor : undefined
      if (!who || !effectiveOn) return []
      const here = ended === 'changeEffected' && members.includes(who)
      return here || (kind === 'join' && ended === undefined) ? [[who, effectiveOn] as const] : []
    }),
  )
}

/** What a practice that is to close brings to its successor here, from the day that is decided. [P] */
function listsToCome(world: World, network: NetworkId): readonly MemberTerm[] {
  const members = membersOf(world, network)
  return Object.values(world.networks.get(network)?.changes ?? {}).flatMap((change) => {
    const { id, practice, successor, effectiveOn, ended, kind } = change
    if (!successor || !effectiveOn || ended !== undefined || !isFromRegister(kind)) return []
    const comesHere =
      members.includes(successor) ||
      kind === 'recode' ||
      registerChangeOf(world, practice, id)?.network === network
    const held = world.practices.get(practice)
    if (!comesHere || !held) return []
    return ownTerms(world, held).map((term) => ({
      ...term,
      practice: successor,
      from: later(effectiveOn, term.from ?? effectiveOn),
    }))
  })
}

/** A practice's own list, and each that was merged into it, from that day on. */
function memberTerms(
  world: World,
  id: PracticeId,
  start: LondonDate,
  joined: LondonDate | undefined,
): readonly MemberTerm[] {
  const practice = world.practices.get(id)
  if (!practice) return [{ practice: id, registered: 0, weighted: 0 }]
  const part = joinedLater(world.programme, practice, start)
  const first = joined && part ? later(joined, part) : (joined ?? part)
  return ownTerms(world, practice).map((term) => {
    const from = first && term.from ? later(first, term.from) : (first ?? term.from)
    const { from: _, ...rest } = term
    return from && from > start ? { ...rest, from } : rest
  })
}

/** The registered list is the confirmed one; without a weighted list in the payments file it stands in for that too. */
function ownTerms({ programme }: World, practice: PracticeState): readonly MemberTerm[] {
  const registered = ownListOf(programme, practice) ?? 0
  const weighted = practice.published.weightedList ?? registered
  const { id, lists = [] } = practice
  return [
    { practice: id, registered, weighted },
    ...lists.map(({ listSize, weightedList, on }) => ({
      practice: id,
      registered: listSize,
      weighted: weightedList ?? listSize,
      from: on,
    })),
  ]
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
