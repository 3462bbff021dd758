import type { PracticeId } from '../ids.ts'
import type { Change, Weighed } from './change.ts'
import { asks, type Check, type CheckName } from './check.ts'
import { byKm } from './distance.ts'
import { freeNeighbours } from './free-neighbours.ts'
import { networksThatCouldTake } from './near-networks.ts'
import { type Group, type Setting, sortedMembers } from './setting.ts'
import { changed, type Swap, weighChange } from './weigh-change.ts'

/** However many practices there are, some hundred groups at most are tried. */
const neighboursTried = 12
const pairedUp = 8
const swappedIn = 4
const mostShown = 5

type Weigh = (swap: Swap) => Weighed

/**
 * The nearest changes by which something that is asked of the group would no longer be. Ranked by distance; those that
 * would raise something new come after those that would not.
 */
export function nearestChanges(
  setting: Setting,
  group: Group,
  checks: readonly Check[],
): readonly Change[] {
  const asked = new Set(checks.filter(asks).map(({ check }) => check))
  if (asked.size === 0) return []
  const weigh: Weigh = (swap) => weighChange(setting, group, checks, swap)
  const removed = removals(group, checks).map(weigh)
  const tried = [
    ...removed,
    ...additions(setting, group, asked, weigh),
    ...removed.filter(leavesTooFew).flatMap((change) => swaps(setting, group, change, weigh)),
  ]
  return tried
    .filter(helps)
    .sort(
      (a, b) => a.raises.length - b.raises.length || byKm(a, b) || (keyOf(a) < keyOf(b) ? -1 : 1),
    )
    .slice(0, mostShown)
    .map((change) => ({ ...change, betterIn: betterIn(setting, group, change) }))
}

/** Looked for last: it goes through every network of the commissioner. */
function betterIn({ world }: Setting, group: Group, { remove }: Weighed): Change['betterIn'] {
  if (remove.length === 0) return null
  const leaving = remove.map(({ id }) => id)
  return networksThatCouldTake(world, group, leaving, 1)[0] ?? null
}

/** Nobody is told to mend one rule by breaking another, unless the group cannot even be put forward as it is. */
const helps = ({ clears, stops }: Weighed): boolean =>
  clears.length > 0 && (!stops || clears.includes('available'))

const leavesTooFew = ({ clears, raises }: Weighed): boolean =>
  clears.length > 0 && raises.includes('size')

const keyOf = ({ add, remove }: Weighed): string =>
  [...add.map(({ id }) => id), '-', ...remove.map(({ id }) => id)].join()

/** Those that a check names, together and one by one; where the group is too large, any one of them. */
function removals(group: Group, checks: readonly Check[]): readonly Swap[] {
  const members = sortedMembers(group)
  const sets = checks.filter(asks).flatMap(({ check, about }): (readonly PracticeId[])[] => {
    if (check === 'teams') return members.map((id) => [id])
    return about.length > 1 ? [about, ...about.map((id) => [id])] : [about]
  })
  const once = new Map(sets.map((remove) => [remove.join(), remove]))
  return [...once.values()]
    .filter((remove) => remove.length > 0 && remove.length < members.length)
    .map((remove) => ({ add: [], remove }))
}

/** One free neighbour; where none is enough alone, two of them; else the nearest until they are enough. */
function additions(
  setting: Setting,
  group: Group,
  asked: ReadonlySet<CheckName>,
  weigh: Weigh,
): readonly Weighed[] {
  if (!asked.has('size') && !asked.has('singlePractice') && !asked.has('dispersal')) return []
  const free = neighboursOf(setting, group, neighboursTried)
  const wanted = asked.has('size') ? 'size' : null
  const enough = ({ clears }: Weighed) => wanted === null || clears.includes(wanted)
  const one = free.map((id) => weigh({ add: [id], remove: [] })).filter(enough)
  if (one.length > 0) return one
  const two = pairsOf(free.slice(0, pairedUp))
    .map((add) => weigh({ add, remove: [] }))
    .filter(enough)
  if (two.length > 0) return two
  const more = free.map((_, at) => weigh({ add: free.slice(0, at + 1), remove: [] })).find(enough)
  return more ? [more] : []
}

/** Somebody else in the place of those whose leaving would make the group too small. */
const swaps = (setting: Setting, group: Group, { remove }: Weighed, weigh: Weigh) => {
  const leaving = remove.map(({ id }) => id)
  const rest = changed(group, { add: [], remove: leaving })
  return neighboursOf(setting, rest, swappedIn + leaving.length)
    .filter((id) => !leaving.includes(id))
    .map((id) => weigh({ add: [id], remove: leaving }))
}

const neighboursOf = (setting: Setting, group: Group, most: number): readonly PracticeId[] =>
  freeNeighbours(setting, group, sortedMembers(group), most).map(({ practice }) => practice.id)

const pairsOf = <T>(these: readonly T[]): readonly (readonly T[])[] =>
  these.flatMap((one, at) => these.slice(at + 1).map((other) => [one, other]))
