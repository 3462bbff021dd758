import { uncoveredPractices } from '../acceptance/uncovered-practices.ts'
import { foldWorld } from '../amendment/fold-world.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { CommissionerState, NetworkState, PracticeState } from '../facts/state.ts'
import type { CommissionerId, LondonDate, NetworkId, PracticeId } from '../ids.ts'
import {
  commissionerIn,
  commissionerName,
  commissionersConcerned,
  networkIn,
} from '../lead-commissioner/concerned.ts'
import { isDecidedOn, leadIsSettled } from '../lead-commissioner/settled.ts'
import { recordIsDone } from '../progress/completion.ts'
import { listsTogether, membersNamed } from '../progress/membership.ts'
import type { World } from '../world.ts'
import type { Named } from './consequences.ts'
import { transferFacts } from './moving-facts.ts'

interface Commissioner {
  readonly id: CommissionerId
  readonly name: string
}

/** What a network of the practice has by it: across the line of two commissioners, or no more, and who leads. */
export interface NetworkOfMoved {
  readonly id: NetworkId
  readonly name: string
  readonly lead: Commissioner
  readonly crosses: { readonly before: boolean; readonly after: boolean }
  /** The commissioners that have to say which of them leads; empty where that is settled or there is one. */
  readonly toAgree: readonly Commissioner[]
  /** What was decided on it stands, whoever leads. */
  readonly decided: boolean
  /** Whether the lead has a member left in it. */
  readonly leadHasMembers: boolean
}

/** What it means that practices belong to another commissioner: members, signatures and lists stay as they are. */
export interface MoveConsequences {
  readonly on: LondonDate
  readonly from: Commissioner
  readonly to: Commissioner
  readonly practices: readonly Named[]
  readonly patients: number
  readonly networks: readonly NetworkOfMoved[]
  /** Those without a registered network, for which the new commissioner has to plan. */
  readonly uncovered: readonly Named[]
  /** For which the former one had planned cover, which does not bind the new one. */
  readonly coverEnds: readonly Named[]
  /** The new commissioner has confirmed that everybody is covered, and looks again. */
  readonly coverageAgain: boolean
}

export function moveConsequences(
  world: World,
  practices: readonly PracticeState[],
  { id: change, commissioner }: RegisterChange,
  on: LondonDate,
): MoveConsequences | null {
  const [first] = practices
  if (!first || !commissioner) return null
  const [from, to] = [first.published.commissioner, commissioner.code]
  const after = foldWorld(
    world,
    practices.flatMap((one) => transferFacts(world, one, { change, on, to })),
  )
  const ids = practices.map(({ id }) => id)
  const uncovered = uncoveredAt(after, to).filter((id) => ids.includes(id))
  return {
    on,
    from: named(world, from),
    to: named(world, to),
    practices: ids.map((id) => practiceNamed(world, id)),
    patients: listsTogether(world, ids).patients,
    networks: networksOf(world, practices).map((one) => ofNetwork(world, after, one)),
    uncovered: uncovered.map((id) => practiceNamed(world, id)),
    coverEnds: ids
      .filter((id) => commissionerIn(world, from)?.cover[id] !== undefined)
      .map((id) => practiceNamed(world, id)),
    coverageAgain: uncovered.length > 0 && hasConfirmed(world, commissionerIn(world, to)),
  }
}

const networksOf = (world: World, practices: readonly PracticeState[]): readonly NetworkState[] =>
  [
    ...new Set(
      practices.flatMap(({ network, claims }) => [...(network ? [network] : []), ...claims]),
    ),
  ]
    .flatMap((id) => networkIn(world, id) ?? [])
    .filter(({ withdrawnAt }) => withdrawnAt === undefined)

function ofNetwork(before: World, after: World, network: NetworkState): NetworkOfMoved {
  const concerned = commissionersConcerned(after, network)
  const homes = membersNamed(after.programme, network).map(
    (id) => after.practices.get(id)?.published.commissioner,
  )
  const unsettled = !leadIsSettled(after, network)
  return {
    id: network.id,
    name: network.name,
    lead: named(before, network.commissioner),
    crosses: {
      before: commissionersConcerned(before, network).length > 1,
      after: concerned.length > 1,
    },
    toAgree: unsettled ? concerned.map((id) => named(after, id)) : [],
    decided: isDecidedOn(after.programme, network),
    leadHasMembers: homes.includes(network.commissioner),
  }
}

/** What the rule of coverage says of another commissioner than the one whose world it is. */
function uncoveredAt(world: World, id: CommissionerId): readonly PracticeId[] {
  const commissioner = commissionerIn(world, id)
  const step = coverageRule(world)?.with?.registeredStep
  if (!commissioner || typeof step !== 'string') return []
  return uncoveredPractices({ ...world, commissioner }, step)
}

const coverageRule = ({ programme }: World) =>
  programme.steps.flatMap(({ accept }) => accept).find(({ rule }) => rule === 'coverage')

const hasConfirmed = ({ programme }: World, commissioner: CommissionerState | undefined): boolean =>
  programme.steps.some(
    ({ id, scope, accept }) =>
      scope === 'commissioner' &&
      accept.some(({ rule }) => rule === 'coverage') &&
      recordIsDone(commissioner?.steps[id] ?? {}),
  )

const named = (world: World, id: CommissionerId): Commissioner => ({
  id,
  name: commissionerName(world, id),
})

const practiceNamed = ({ practices }: World, id: PracticeId): Named => ({
  id,
  name: practices.get(id)?.published.name ?? id,
})
