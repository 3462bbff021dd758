import { londonDateOf } from '../calendar/london-day.ts'
import type { WhyDeclined } from '../facts/lmc-facts.ts'
import type { MediationOutcome } from '../facts/mediation-events.ts'
import type { Mediation, PlaceSought } from '../facts/place-state.ts'
import type { Instant, LondonDate } from '../ids.ts'
import { networkIn } from '../lead-commissioner/concerned.ts'
import { type EnteredView, enteredViews } from '../lmc/entered-view.ts'
import { lmcName } from '../lmc/invited.ts'
import type { MediationStage } from '../programme/mediation.ts'
import { ownerLabels } from '../progress/party-labels.ts'
import type { World } from '../world.ts'
import { isWithoutMediator, stageNow } from './mediation-clock.ts'
import { placeBlocker } from './place-blockers.ts'

export interface MediationView {
  readonly openedAt: Instant
  readonly openedBy: 'person' | 'engine'
  readonly invitedOn: LondonDate | null
  /** Who was asked, by name; null where it has no mediator in Muster. */
  readonly mediator: string | null
  /** Who was invited before, and would not. */
  readonly declined: readonly {
    readonly name: string
    readonly on: LondonDate
    readonly because: WhyDeclined
  }[]
  /** The commissioner may bring those concerned together itself. */
  readonly mayGoOnWithout: boolean
  readonly acceptedOn: LondonDate | null
  readonly meetings: readonly LondonDate[]
  /** What is to be done now, by when, and who answers for it; null once it has ended. */
  readonly now: {
    readonly stage: MediationStage
    readonly due: Instant
    readonly overdue: boolean
    readonly ownerLabel: string
  } | null
  readonly closedAt: Instant | null
  readonly outcome: MediationOutcome | null
  readonly networkName: string | null
  readonly note: string | null
  readonly entered: readonly EnteredView[]
}

const mediatorName = (world: World, { lmc, lmcName: name }: Pick<Mediation, 'lmc' | 'lmcName'>) =>
  name ?? (lmc ? lmcName(world, lmc) : null)

/** How far the mediation for a practice is; null where there is none. */
export function mediationView(world: World, place: PlaceSought): MediationView | null {
  const { mediation, practice } = place
  const rules = world.programme.mediation
  if (!mediation || !rules) return null
  const stage = stageNow(rules, mediation, londonDateOf(world.now))
  const owner = world.commissioner.blockers[placeBlocker('refused', practice)]?.owner
  return {
    openedAt: mediation.openedAt,
    openedBy: mediation.openedBy,
    invitedOn: mediation.invitedOn ?? null,
    mediator: mediatorName(world, mediation),
    declined: (mediation.declined ?? []).map(({ on, because, ...who }) => ({
      name: mediatorName(world, who) ?? 'The local medical committee',
      on,
      because,
    })),
    mayGoOnWithout: isWithoutMediator(mediation) && rules.withoutCommittee?.value === true,
    acceptedOn: mediation.acceptedOn ?? null,
    meetings: mediation.meetings,
    now: stage && {
      ...stage,
      overdue: world.now > stage.due,
      ownerLabel: ownerLabels[owner ?? 'supportLead'],
    },
    closedAt: mediation.closedAt ?? null,
    outcome: mediation.outcome ?? null,
    networkName: mediation.network
      ? (networkIn(world, mediation.network)?.name ?? mediation.network)
      : null,
    note: mediation.note?.ref ?? null,
    entered: enteredViews(mediation.entered),
  }
}
