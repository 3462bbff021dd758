import { assessNetwork } from '@muster/domain/assess/assess'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { Instant, NetworkId } from '@muster/domain/ids'
import { milestonesPassed } from '@muster/domain/progress/milestones'
import { sleepUntil } from './clock/index.ts'
import { type Folded, foldFacts, isHere, isOurs, subjectsOf } from './fold-facts.ts'
import type { Loaded } from './loaded.ts'

/** What new facts bring with them, recorded in the same transaction. */
export interface Following {
  /** With the steps that they open. */
  readonly folded: Folded
  /** Subjects that have something to do, and are to see for themselves. */
  readonly wakes: readonly string[]
  /** When those that have nothing to do now look next. */
  readonly nextLooks: ReadonlyMap<string, Instant | null>
}

/**
 * Everybody whose assessment changes by new facts. A network that is held anyway is assessed at once: the steps that
 * open are recorded as the engine's facts, as if its look had come in the same moment, and it is woken only for what
 * else the engine does, an earlier look, or a milestone that its workflow waits for (docs/decisions/0029). Any other
 * subject is woken unseen: what it does may depend on a fact that somebody is recording at this moment.
 */
export function whatFollows(loaded: Loaded, facts: Folded, except?: string): Following {
  let folded = facts
  const wakes: string[] = []
  const nextLooks = new Map<string, Instant | null>()
  for (const key of subjectsOf(facts)) {
    if (key === except) continue
    const network = heldNetwork(loaded, folded, key)
    const seen = network === null ? null : assessed(loaded, folded, network, key)
    folded = seen?.folded ?? folded
    if (!seen || seen.hasToLook) wakes.push(key)
    else if (seen.wakeAt !== plannedLook(loaded, key)) nextLooks.set(key, seen.wakeAt)
  }
  return { folded, wakes, nextLooks }
}

function heldNetwork(loaded: Loaded, { world }: Folded, key: string): NetworkId | null {
  const { kind, id } = parseStreamKey(key)
  const network = id as NetworkId
  return kind === 'network' && isHere(world, network) && isOurs(loaded, network) ? network : null
}

const plannedLook = ({ streams }: Loaded, key: string) => streams.get(key)?.nextLookAt ?? null

interface Seen {
  readonly folded: Folded
  readonly wakeAt: Instant | null
  readonly hasToLook: boolean
}

/** Null where its rules throw: its own look records the error, and nobody else's command fails by it. */
function assessed(loaded: Loaded, facts: Folded, network: NetworkId, key: string): Seen | null {
  try {
    const first = assessNetwork(facts.world, network)
    const opened = first.moves.filter(({ event }) => event.type === 'stepOpened')
    const folded = opened.length === 0 ? facts : foldFacts(loaded, facts, opened, 'engine')
    const { moves, wakeAt } = opened.length === 0 ? first : assessNetwork(folded.world, network)
    const hasToLook =
      moves.length > 0 ||
      isSooner(loaded, wakeAt, plannedLook(loaded, key)) ||
      passes(loaded, folded, network)
    return { folded, wakeAt, hasToLook }
  } catch {
    return null
  }
}

/** On a stepped clock no timer runs: whoever moves it wakes all that are due by then. */
const isSooner = ({ clock }: Loaded, wakeAt: Instant | null, planned: Instant | null): boolean =>
  wakeAt !== null && (planned === null || (wakeAt < planned && sleepUntil(clock, wakeAt) !== null))

const passes = (before: Loaded, after: Folded, network: NetworkId): boolean =>
  !before.world.networks.has(network) ||
  milestonesPassed(before.world, network).length !== milestonesPassed(after.world, network).length
