import type { PracticeState } from '../facts/state.ts'
import type { PracticeId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import { type ListsTogether, listsTogether, ownListOf } from '../progress/membership.ts'
import type { World } from '../world.ts'

export interface GroupSize extends ListsTogether {
  /** How many patients are missing for the minimum; 0 where none are. */
  readonly shortfall: number
  /** How many patients the lists may be off by, because they were published for another day. */
  readonly listError: number
  /** Short by no more than the lists may be off by: to be looked at, and no reason to refuse. */
  readonly withinListError: boolean
}

/** The lists of these practices together, against the minimum of the programme. */
export function groupSize(world: World, practices: readonly PracticeId[]): GroupSize {
  const together = listsTogether(world, practices)
  const shortfall = Math.max(0, world.programme.size.minimum - together.patients)
  const listError = Math.round(
    practices.reduce((sum, id) => sum + listErrorOf(world.programme, world.practices.get(id)), 0),
  )
  const withinListError = shortfall > 0 && shortfall <= listError
  return { ...together, shortfall, listError, withinListError }
}

/**
 * The list of 1 January counts (S1 S4), and not every file is of that day. A figure is exact where its file is, and
 * where the practice put another in its place.
 */
function listErrorOf(programme: Programme, practice: PracticeState | undefined): number {
  const { listError, asAt } = programme.size
  const list = practice && ownListOf(programme, practice)
  if (!listError || !list || list !== practice.published.listSize) return 0
  return practice.published.sources.listSize?.extractDate === asAt ? 0 : list * listError.value
}
