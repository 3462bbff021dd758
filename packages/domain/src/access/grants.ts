import { standInAt } from '../change/stand-in.ts'
import type { CommissionerId, LmcId, NetworkId, PracticeId } from '../ids.ts'
import type { Party } from '../programme/step.ts'
import type { Whose } from '../progress/completion.ts'
import { coordinatorOf } from '../progress/membership.ts'
import type { World } from '../world.ts'

/** A role with its scope. Scope comes from the session, never from input. */
export type Grant =
  | { readonly role: 'practice'; readonly practice: PracticeId }
  | { readonly role: 'supportLead' | 'secretary'; readonly commissioner: CommissionerId }
  | { readonly role: 'region'; readonly region: string }
  | { readonly role: 'national' }
  /** Its mediator: let in to what the committee has been invited to, and to nothing else. */
  | { readonly role: 'lmc'; readonly lmc: LmcId }

/** Somebody who is signed in. */
export interface Actor {
  readonly id: string
  readonly grants: readonly Grant[]
}

/**
 * The party's practice, for the parts that practices play in their network. While the director is away it is the
 * practice of whoever stands in, unless it is asked who holds the part.
 */
export function practiceFor(
  world: World,
  party: Party,
  whose: Whose,
  { standIns }: { readonly standIns: boolean } = { standIns: true },
): PracticeId | undefined {
  if (party === 'practice') return whose.practice
  const network = whose.network && world.networks.get(whose.network)
  if (!network) return undefined
  const coordinator = coordinatorOf(world.programme, network)
  if (party === 'director')
    return (
      (standIns ? standInAt(world, network) : undefined) ??
      namedIn(world, network.id, 'director') ??
      coordinator
    )
  if (party === 'payee') return namedIn(world, network.id, 'payee') ?? coordinator
  return party === 'coordinator' ? coordinator : undefined
}

/** The practice in an agreed answer to the step that says who holds this part (`Programme.parts`). */
function namedIn(
  world: World,
  network: NetworkId,
  part: 'director' | 'payee',
): PracticeId | undefined {
  const named = world.programme.parts[part]
  const record = named && world.networks.get(network)?.steps[named.step]
  if (record?.completedAt === undefined) return undefined
  const practice = (record.proposal?.answer ?? record.answer)?.[named?.field ?? '']
  return typeof practice === 'string' ? (practice as PracticeId) : undefined
}

/** Whether somebody may play this part here. The national team may look at everything and act for nobody. */
export function actsAs(world: World, actor: Actor, party: Party, whose: Whose): boolean {
  const practice = practiceFor(world, party, whose)
  return actor.grants.some((grant): boolean => {
    switch (grant.role) {
      case 'practice':
        return practice !== undefined && grant.practice === practice
      case 'supportLead':
      case 'secretary':
        return party === grant.role && grant.commissioner === world.commissioner.id
      case 'region':
        return party === 'region' && grant.region === world.commissioner.region
      default:
        return false
    }
  })
}

/** The practice in whose name somebody agrees or signs, among those concerned. */
export const practiceOf = (actor: Actor, among: readonly PracticeId[]): PracticeId | undefined =>
  actor.grants.flatMap((grant) =>
    grant.role === 'practice' && among.includes(grant.practice) ? [grant.practice] : [],
  )[0]

export const leads = (world: World, actor: Actor): boolean =>
  actsAs(world, actor, 'supportLead', {})

/** Whether somebody may see this commissioner's networks. */
export const oversees = (world: World, actor: Actor): boolean =>
  actor.grants.some(
    (grant) =>
      grant.role === 'national' ||
      (grant.role === 'region' && grant.region === world.commissioner.region) ||
      ((grant.role === 'supportLead' || grant.role === 'secretary') &&
        grant.commissioner === world.commissioner.id),
  )
