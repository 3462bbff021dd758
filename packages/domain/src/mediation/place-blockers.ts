import { engineRaises } from '../assess/engine-raises.ts'
import type { Blocker, PracticeState } from '../facts/state.ts'
import { commissionerStream, type Fact } from '../facts/stream-ref.ts'
import { type BlockerId, blockerId, type PracticeId } from '../ids.ts'
import type { MediationRules } from '../programme/mediation.ts'
import { membershipStep } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { openClaims, placeOf, wantsPlace } from './places.ts'

export type PlaceProblem = keyof MediationRules['blockers']

const prefixes: Readonly<Record<PlaceProblem, string>> = {
  noNetwork: 'no-network-',
  refused: 'refused-',
  twoNetworks: 'two-networks-',
}

export const placeBlocker = (problem: PlaceProblem, practice: PracticeId): BlockerId =>
  blockerId(`${prefixes[problem]}${practice}`)

/** Which problem a blocker of a commissioner tells of, where the engine raised it for a practice without a network. */
export function problemOf({ id, practice, raisedBy }: Blocker): PlaceProblem | null {
  if (!practice || raisedBy !== 'engine') return null
  const problems = Object.keys(prefixes) as PlaceProblem[]
  return problems.find((problem) => placeBlocker(problem, practice) === id) ?? null
}

export function raisePlaceBlocker(
  world: World,
  problem: PlaceProblem,
  practice: PracticeId,
): readonly Fact[] {
  const kind = world.programme.mediation?.blockers[problem]
  if (!kind) return []
  const stream = commissionerStream(world.programme.id, world.commissioner.id)
  const blocker = placeBlocker(problem, practice)
  const step = membershipStep(world.programme).id
  return engineRaises(world, stream, { blocker, step, kind, practice })
}

/** Whether the problem is there: a blocker that tells of it is raised when it begins and resolved when it ends. */
export function hasProblem(world: World, problem: PlaceProblem, practice: PracticeState): boolean {
  const rules = world.programme.mediation
  if (!rules || practice.network !== null) return false
  const claims = openClaims(world, practice).length
  if (problem === 'twoNetworks') return claims > 1
  if (!wantsPlace(world, practice, rules) || world.commissioner.cover[practice.id]) return false
  const mediated = placeOf(world, practice.id).mediation !== undefined
  return problem === 'refused' ? mediated : claims === 0 && !mediated
}
