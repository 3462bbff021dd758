import { dueAt } from '../calendar/due.ts'
import type { PlaceSought } from '../facts/place-state.ts'
import type { PracticeState } from '../facts/state.ts'
import type { Instant, NetworkId, PracticeId } from '../ids.ts'
import { networkIn } from '../lead-commissioner/concerned.ts'
import type { MediationRules } from '../programme/mediation.ts'
import type { Programme } from '../programme/programme.ts'
import { getStep, recordOf } from '../progress/completion.ts'
import { membershipStep } from '../progress/membership.ts'
import { takesPart } from '../progress/taking-part.ts'
import type { World } from '../world.ts'

/** By when a practice has a network; from then on the engine says who has none, or two. */
export const placesDue = (programme: Programme): Instant =>
  dueAt(programme, membershipStep(programme))

/** What a practice seeks is its own commissioner's fact, whoever leads the network that it asks. */
export const placeOf = (world: World, practice: PracticeId): PlaceSought =>
  atHome(world, practice).commissioner.places?.[practice] ?? { practice, asked: {}, refused: {} }

/** The world as the practice's own commissioner has it; as it is where that takes no part. */
export function atHome(world: World, practice: PracticeId): World {
  const home = world.practices.get(practice)?.published.commissioner
  const { commissioner, others } = world
  const own = home === undefined ? undefined : others?.get(home)
  if (!own || home === commissioner.id) return world
  return { ...world, commissioner: own, others: new Map(others).set(commissioner.id, commissioner) }
}

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
  networkIn(world, network)?.withdrawnAt === undefined

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
    (id) => networkIn(world, id) !== undefined && isRunning(world, id),
  )

/**
 * Every network that it asked has refused it, whoever leads that, and no group that names it would take it. Of its own
 * commissioner's networks it has to be as many as the programme wants, or as there are: they are who should take it,
 * for networks normally do not cross the lines of a commissioner (S12), and its committee can mediate with them (S4 S22).
 * A neighbour is asked by whoever wants to, and then waited for. [P]
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
  const running = runningNetworks(world)
  const enough = Math.min(refusals.value, running.length)
  const own = refused.filter((id) => running.includes(id))
  return !willing && refused.length > 0 && own.length >= enough
}
