import type { Actor } from '../access/grants.ts'
import type { Mediation } from '../facts/place-state.ts'
import type { NetworkState, PracticeState } from '../facts/state.ts'
import type { Instant, NetworkId, PracticeId } from '../ids.ts'
import { commissionerName } from '../lead-commissioner/concerned.ts'
import { recordIsDone } from '../progress/completion.ts'
import { listSizeOf, membershipStep, membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { placeOf } from './places.ts'
import { mayRefuse } from './refuse-place.ts'

/** A practice without a network, as a network sees it that it asked for a place, or that names it. */
export interface AskingPractice {
  readonly practice: PracticeId
  readonly name: string
  readonly listSize: number | null
  /** Its commissioner, where that is another than the network's. */
  readonly commissionerName: string | null
  /** Null where the network's own proposal names it. */
  readonly askedAt: Instant | null
  readonly refusedAt: Instant | null
  /** A reference until the operation puts the words there; null for those who may not read them. */
  readonly reason: string | null
  readonly mediation: 'open' | 'agreed' | 'failed' | null
  readonly mayRefuse: boolean
  readonly mayThinkAgain: boolean
}

/** Who asks this network for a place, was refused by it, or is named and may be refused, while it has no network. */
export function askingPractices(
  world: World,
  actor: Actor,
  id: NetworkId,
): readonly AskingPractice[] {
  const network = world.networks.get(id)
  if (!network || !world.programme.mediation) return []
  return [...new Set([...askersOf(world, id), ...namedBy(world, id)])].flatMap((practiceId) => {
    const practice = world.practices.get(practiceId)
    if (!practice || practice.network !== null) return []
    const { asked, refused, mediation } = placeOf(world, practiceId)
    const mine = mayRefuse(world, actor, network, practiceId)
    const known = asked[id] !== undefined || refused[id] !== undefined
    if (!known && !mine) return []
    return [
      {
        practice: practiceId,
        name: practice.published.name,
        listSize: listSizeOf(world.programme, practice),
        commissionerName: elsewhere(network, practice)
          ? commissionerName(world, practice.published.commissioner)
          : null,
        askedAt: asked[id] ?? null,
        refusedAt: refused[id]?.at ?? null,
        reason: refused[id]?.reason.ref ?? null,
        mediation: mediation ? stateOf(mediation) : null,
        mayRefuse: mine && !refused[id],
        mayThinkAgain: mine && refused[id] !== undefined,
      },
    ]
  })
}

/** Those who asked it for a place, or whom it refused. */
export const askersOf = (
  { commissioner, networks }: World,
  id: NetworkId,
): readonly PracticeId[] => [
  ...Object.values(commissioner.places ?? {})
    .filter(({ asked, refused }) => asked[id] !== undefined || refused[id] !== undefined)
    .map(({ practice }) => practice),
  ...(Object.keys(networks.get(id)?.askedFrom ?? {}) as PracticeId[]),
]

const elsewhere = (network: NetworkState, { published }: PracticeState): boolean =>
  published.commissioner !== network.commissioner

/** While its members are still to agree, each may refuse one that is named beside it. */
function namedBy(world: World, id: NetworkId): readonly PracticeId[] {
  const record = world.networks.get(id)?.steps[membershipStep(world.programme).id]
  return !record || recordIsDone(record) ? [] : membersOf(world, id)
}

function stateOf({ closedAt, outcome }: Mediation): AskingPractice['mediation'] {
  if (closedAt === undefined) return 'open'
  return outcome === 'agreed' || outcome === 'failed' ? outcome : null
}
