import { assessNetwork } from '@muster/domain/assess/assess'
import type { Assessment } from '@muster/domain/assess/assessment'
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
    const seen = network === null ? null : assessed(loaded, folded, network)
    if (network === null || seen === null) {
      wakes.push(key)
      continue
    }
    folded = seen.folded
    const planned = loaded.streams.get(key)?.nextLookAt ?? null
    if (hasToLook(loaded, seen, planned) || passes(loaded, folded, network)) wakes.push(key)
    else if (seen.wakeAt !== planned) nextLooks.set(key, seen.wakeAt)
  }
  return { folded, wakes, nextLooks }
}

function heldNetwork(loaded: Loaded, { world }: Folded, key: string): NetworkId | null {
  const { kind, id } = parseStreamKey(key)
  const network = id as NetworkId
  return kind === 'network' && isHere(world, network) && isOurs(loaded, network) ? network : null
}

interface Seen extends Assessment {
  readonly folded: Folded
}

/** Null where its rules throw: its own look records the error, and nobody else's command fails by it. */
function assessed(loaded: Loaded, folded: Folded, network: NetworkId): Seen | null {
  try {
    const first = assessNetwork(folded.world, network)
    const opened = first.moves.filter(({ event }) => event.type === 'stepOpened')
    if (opened.length === 0) return { ...first, folded }
    const after = foldFacts(loaded, folded, opened, 'engine')
    return { ...assessNetwork(after.world, network), folded: after }
  } catch {
    return null
  }
}

/** On a stepped clock no timer runs: whoever moves it wakes all that are due by then. */
const hasToLook = ({ clock }: Loaded, { moves, wakeAt }: Assessment, planned: Instant | null) =>
  moves.length > 0 ||
  (wakeAt !== null &&
    (planned === null || (wakeAt < planned && sleepUntil(clock, wakeAt) !== null)))

const passes = (before: Loaded, after: Folded, network: NetworkId): boolean =>
  milestonesPassed(before.world, network).length !== milestonesPassed(after.world, network).length
