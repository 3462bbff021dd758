import { type Actor, leads, practiceOf } from '../access/grants.ts'
import type { NetworkId, PracticeId, StepId } from '../ids.ts'
import type { Parameter } from '../programme/parameter.ts'
import { findStep } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { type DisputeView, disputesOf } from './dispute-view.ts'
import { disputableParts, isBound, openDisputes } from './disputes.ts'

export interface DisputesPage {
  readonly disputes: readonly DisputeView[]
  /** About what somebody may raise one, and for which practices. */
  readonly parts: readonly { readonly step: StepId; readonly title: string }[]
  readonly practices: readonly { readonly id: PracticeId; readonly name: string }[]
  readonly stages: readonly string[]
  readonly goesOn: readonly Parameter<string>[]
  readonly waits: readonly Parameter<string>[]
  readonly notOpen: readonly Parameter<string>[]
}

/** Members and the support lead are told of disputes; others are not (domain section 9). */
export const hearsOfDisputes = (world: World, actor: Actor, network: NetworkId): boolean =>
  leads(world, actor) || practiceOf(actor, membersOf(world, network)) !== undefined

export function disputesPage(world: World, actor: Actor, id: NetworkId): DisputesPage {
  const rules = world.programme.disputes
  const network = world.networks.get(id)
  const { stages = [], goesOn = [], waits = [], notOpen = [] } = rules ?? {}
  const disputed = new Set(network ? openDisputes(network).map(({ step }) => step) : [])
  const parts = disputableParts(world).filter((step) => !disputed.has(step))
  const bound = membersOf(world, id).filter((one) => isBound(world, id, one))
  const own = leads(world, actor) ? bound : bound.filter((one) => practiceOf(actor, [one]))
  return {
    disputes: network ? disputesOf(world, actor, network) : [],
    parts: parts.map((step) => ({ step, title: titleOf(world, step) })),
    practices: own.map((one) => ({ id: one, name: nameOf(world, one) })),
    stages: stages.map(({ label }) => label),
    goesOn,
    waits,
    notOpen,
  }
}

const titleOf = ({ programme }: World, step: StepId) => findStep(programme, step)?.title ?? step
const nameOf = ({ practices }: World, id: PracticeId) => practices.get(id)?.published.name ?? id
