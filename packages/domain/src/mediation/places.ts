import { dueAt } from '../calendar/due.ts'
import type { PlaceSought } from '../facts/place-state.ts'
import type { PracticeState } from '../facts/state.ts'
import type { Instant, NetworkId, PracticeId } from '../ids.ts'
import type { MediationRules } from '../programme/mediation.ts'
import type { Programme } from '../programme/programme.ts'
import { getStep, recordOf } from '../progress/completion.ts'
import { membershipStep } from '../progress/membership.ts'
import { takesPart } from '../progress/taking-part.ts'
import type { World } from '../world.ts'

/** By when a practice has a network; from then on the engine says who has none, or two. */
export const placesDue = (programme: Programme): Instant =>
  dueAt(programme, membershipStep(programme))

export const placeOf = ({ commissioner }: World, practice: PracticeId): PlaceSought =>
  commissioner.places?.[practice] ?? { practice, asked: {}, refused: {} }

/** A practice of this commissioner that wants to take part, and is in no network. */
export const wantsPlace = (
  world: World,
  practice: PracticeState,
  { intent }: MediationRules,
): boolean =>
  practice.network === null &&
  practice.published.commissioner === world.commissioner.id &&
  takesPart(world.programme, practice) &&
  recordOf(world, getStep(world.programme, intent.step), { practice: practice.id }).answer?.[
    intent.field
  ] === intent.value

/** Of a group that another commissioner leads it is only known that it is there. */
const isRunning = (world: World, network: NetworkId): boolean =>
  world.networks.get(network)?.withdrawnAt === undefined

/** The groups that name a practice and that it has not declined: while there are two it has to choose. */
export function openClaims(world: World, practice: PracticeState): readonly NetworkId[] {
  return practice.claims.filter((id) => isRunning(world, id) && !hasDeclined(world, practice, id))
}

export const hasDeclined = (world: World, { id }: PracticeState, network: NetworkId): boolean => {
  const { proposal } = world.networks.get(network)?.steps[membershipStep(world.programme).id] ?? {}
  return proposal?.declined[id] !== undefined
}

export const runningNetworks = ({ networks, commissioner }: World): readonly NetworkId[] =>
  [...networks.values()]
    .filter((one) => one.withdrawnAt === undefined && one.commissioner === commissioner.id)
    .map(({ id }) => id)

/** The refusals of networks that are still there. */
export const refusalsOf = (world: World, { refused }: PlaceSought): readonly NetworkId[] =>
  (Object.keys(refused) as NetworkId[]).filter(
    (id) => world.networks.has(id) && isRunning(world, id),
  )

/**
 * Every network that it asked has refused it, no group that names it would take it, and that is as many refusals as
 * the programme wants, or as there are networks.
 */
export function isRefusedByAll(
  world: World,
  practice: PracticeState,
  { refusals }: MediationRules,
): boolean {
  const place = placeOf(world, practice.id)
  const refused = refusalsOf(world, place)
  const asked = (Object.keys(place.asked) as NetworkId[]).filter((id) => isRunning(world, id))
  const willing = [...asked, ...openClaims(world, practice)].some((id) => !refused.includes(id))
  const enough = Math.min(refusals.value, runningNetworks(world).length)
  return !willing && refused.length > 0 && refused.length >= enough
}
