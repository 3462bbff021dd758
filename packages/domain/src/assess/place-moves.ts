import { londonDateOf } from '../calendar/london-day.ts'
import type { PlaceSought } from '../facts/place-state.ts'
import type { PracticeState } from '../facts/state.ts'
import { commissionerStream, type Fact, fact } from '../facts/stream-ref.ts'
import type { Instant, NetworkId, PracticeId } from '../ids.ts'
import { openingFacts } from '../mediation/mediate.ts'
import { stageClocks, stageDoneBy } from '../mediation/mediation-clock.ts'
import { mediationFact } from '../mediation/mediation-fact.ts'
import {
  hasProblem,
  type PlaceProblem,
  placeBlocker,
  raisePlaceBlocker,
} from '../mediation/place-blockers.ts'
import { isRefusedByAll, placesDue, wantsPlace } from '../mediation/places.ts'
import type { MediationRules } from '../programme/mediation.ts'
import type { World } from '../world.ts'
import { type Assessment, earliestAfter, justAfter } from './assessment.ts'

/**
 * From the day on which partners are to be chosen: who has no network, and who is claimed by two. At any time: a
 * practice that everybody has refused goes to mediation, mediation has a clock, and whoever joins needs no cover.
 */
export function placeMoves(world: World): Assessment {
  const rules = world.programme.mediation
  if (!rules) return { moves: [], wakeAt: null }
  const due = placesDue(world.programme)
  const practices = [...world.practices.values()].filter(
    ({ published }) => published.commissioner === world.commissioner.id,
  )
  const sought = Object.values(world.commissioner.places ?? {})
  return {
    moves: [
      ...(world.now > due ? practices.flatMap((one) => problems(world, one)) : []),
      ...sought.flatMap((place) => mediating(world, place, rules)),
      ...practices.flatMap((one) => coverNoMore(world, one)),
    ],
    wakeAt: earliestAfter(world.now, [
      justAfter(due),
      ...sought.flatMap((place) => clocks(place, rules)),
    ]),
  }
}

/** Told once for each practice: what was resolved is raised again only after a group that it was in has ended. */
function problems(world: World, practice: PracticeState): readonly Fact[] {
  const kinds: readonly PlaceProblem[] = ['noNetwork', 'twoNetworks']
  return kinds
    .filter((problem) => !isTold(world, problem, practice))
    .filter((problem) => hasProblem(world, problem, practice))
    .flatMap((problem) => raisePlaceBlocker(world, problem, practice.id))
}

/** Whoever is in a network is covered by it: a practice under local cover has joined none (S27 S28). */
function coverNoMore({ programme, commissioner }: World, practice: PracticeState): readonly Fact[] {
  if (practice.network === null || !commissioner.cover[practice.id]) return []
  const stream = commissionerStream(programme.id, commissioner.id)
  return [fact(stream, { type: 'coverEnded', data: { practice: practice.id } })]
}

function isTold(
  { commissioner }: World,
  problem: PlaceProblem,
  { id, endedGroup }: PracticeState,
): boolean {
  const told = commissioner.blockers[placeBlocker(problem, id)]
  if (!told) return false
  return told.resolvedAt === undefined || !endedGroup || endedGroup.at < told.resolvedAt
}

function mediating(
  world: World,
  { practice: id, mediation }: PlaceSought,
  rules: MediationRules,
): readonly Fact[] {
  const practice = world.practices.get(id)
  const here = practice?.published.commissioner === world.commissioner.id
  const wants = here && wantsPlace(world, practice, rules)
  if (!mediation)
    return wants && isRefusedByAll(world, practice, rules) ? openingFacts(world, id, 'engine') : []
  if (mediation.closedAt !== undefined) return []
  const close = (ended: Ended) => [closing(world, { practice: id, ...ended })]
  if (practice && practice.network !== null)
    return close({ outcome: 'joined', network: practice.network })
  if (!wants) return close({ outcome: here ? 'notWanted' : 'moved' })
  return stageClocks(rules, mediation)
    .filter(({ stage, due }) => world.now > due && !mediation.overdue.includes(stage))
    .filter(({ stage, due }) => !stageDoneBy(mediation, stage, londonDateOf(due)))
    .map(({ stage, due }) =>
      mediationFact(world, { type: 'mediationOverdue', data: { practice: id, stage, due } }),
    )
}

type Ended =
  | { readonly outcome: 'notWanted' | 'moved' }
  | { readonly outcome: 'joined'; readonly network: NetworkId }

/** On the stream where it was opened: a practice that has gone to another commissioner looks anew from there. */
const closing = (
  { programme, commissioner }: World,
  data: Ended & { readonly practice: PracticeId },
): Fact =>
  fact(commissionerStream(programme.id, commissioner.id), { type: 'mediationClosed', data })

const clocks = ({ mediation }: PlaceSought, rules: MediationRules): readonly Instant[] =>
  mediation && mediation.closedAt === undefined
    ? stageClocks(rules, mediation).map(({ due }) => justAfter(due))
    : []
