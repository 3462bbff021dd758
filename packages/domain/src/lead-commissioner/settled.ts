import { addDays } from '../calendar/days.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { workingDayOnOrBefore } from '../calendar/working-days.ts'
import type { NetworkState } from '../facts/state.ts'
import type { CommissionerId, Instant, LondonDate } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import { findStep, recordIsDone, type Whose } from '../progress/completion.ts'
import { membershipStep } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { commissionersConcerned } from './concerned.ts'

/**
 * Whether it is settled which commissioner leads: there is only one; or all agree; or the region decided, and no
 * practice of a further commissioner has come since.
 */
export function leadIsSettled(world: World, network: NetworkState): boolean {
  const concerned = commissionersConcerned(world, network)
  if (!world.programme.leadCommissioner || concerned.length < 2) return true
  return (
    standing(network, concerned) !== undefined ||
    concerned.every((id) => wordOf(network, id)?.lead === network.commissioner)
  )
}

/** What was settled last, where it holds for all who are concerned now. */
const standing = ({ lead, commissioner }: NetworkState, concerned: readonly CommissionerId[]) =>
  lead?.settled?.lead === commissioner && concerned.every((id) => lead.settled?.among.includes(id))
    ? lead.settled
    : undefined

/** What a commissioner said last. */
export const wordOf = ({ lead }: NetworkState, id: CommissionerId) =>
  lead?.words[id] ?? lead?.settled?.words[id]

/** What each commissioner concerned says; whoever has not spoken since it was settled says what was settled. */
export function voices(
  world: World,
  network: NetworkState,
): ReadonlyMap<CommissionerId, CommissionerId> {
  const concerned = commissionersConcerned(world, network)
  const settled = standing(network, concerned)
  return new Map(
    concerned.flatMap((id) => {
      const lead =
        network.lead?.words[id]?.lead ?? settled?.lead ?? network.lead?.settled?.words[id]?.lead
      return lead ? [[id, lead] as const] : []
    }),
  )
}

export const disagree = (world: World, network: NetworkState): boolean =>
  new Set(voices(world, network).values()).size > 1

/** This instance of a step cannot start until it is settled who leads the network. */
export function waitsForLead(world: World, step: Step, { network: id }: Whose): boolean {
  if (!id || world.programme.leadCommissioner?.before !== step.id) return false
  const network = world.networks.get(id)
  return network !== undefined && !leadIsSettled(world, network)
}

/** The words for it where a step says what it waits for. */
export const leadAgreement = 'The commissioners agree which of them leads'

/** Whether what waits for it is done: from then on the lead changes only if all want it. */
export function isDecidedOn({ leadCommissioner }: Programme, network: NetworkState): boolean {
  const record = leadCommissioner && network.steps[leadCommissioner.before]
  return record !== undefined && recordIsDone(record)
}

/**
 * By when they agree: the programme's date, or so many days after the members were agreed where that is later; null
 * while they are not.
 */
export function agreeBy(programme: Programme, network: NetworkState): LondonDate | null {
  const rule = programme.leadCommissioner
  const agreed = network.steps[membershipStep(programme).id]?.completedAt
  if (!rule || agreed === undefined) return null
  const date = workingDayOnOrBefore(addDays(programme.goLive, rule.agreeByOffset))
  const needed = addDays(londonDateOf(agreed), rule.days)
  return needed > date ? needed : date
}

/** From this instant on it is late. */
export function agreeByEnd(programme: Programme, network: NetworkState): Instant | null {
  const date = agreeBy(programme, network)
  return date && endOfDay(date)
}

export const stepThatWaits = (programme: Programme): Step | undefined =>
  programme.leadCommissioner && findStep(programme, programme.leadCommissioner.before)
