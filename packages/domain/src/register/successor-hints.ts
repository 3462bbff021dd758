import { dayNumberOf } from '../calendar/day-number.ts'
import type { SuccessorHint, SuccessorSign } from '../facts/register-events.ts'
import type { PracticeState } from '../facts/state.ts'
import type { LondonDate, PracticeId } from '../ids.ts'
import type { RegisterEntry } from './register-entry.ts'

/** Entries that are open, by what two practices may have in common. */
export interface SuccessorIndex {
  readonly entries: ReadonlyMap<PracticeId, RegisterEntry>
  readonly by: ReadonlyMap<string, readonly RegisterEntry[]>
}

const hintsShown = 4
/** What more practices than these have in common, as a large health centre’s address, says nothing. [P] */
const mostAlike = 8
/** A code that opened this near to the day of closing may be the same practice under another code. [P] */
const nearDays = 62

export function successorIndex(entries: Iterable<RegisterEntry>): SuccessorIndex {
  const all = [...entries]
  const open = all.filter(({ status, published }) => status === 'active' && published !== null)
  const keyed = open.flatMap((entry) => keysOf(entry).map((key) => [key, entry] as const))
  const by = new Map<string, RegisterEntry[]>()
  for (const [key, entry] of keyed) by.set(key, [...(by.get(key) ?? []), entry])
  return { entries: new Map(all.map((one) => [one.code, one])), by }
}

/**
 * Practices that may have taken the place of one that closed, most signs first. The published register names no
 * successor, two practices share a postcode at hundreds of places, and many share a name: these are hints, and the
 * person who decides names the successor.
 */
export function successorsOf(
  { entries, by }: SuccessorIndex,
  { practices }: { readonly practices: ReadonlyMap<PracticeId, PracticeState> },
  practice: PracticeState,
  closedOn: LondonDate | null,
): readonly SuccessorHint[] {
  const { name, postcode } = practice.published
  const own = entries.get(practice.id)
  const keys = keysOf({ name, postcode, address: own?.address ?? null }).filter(
    (key) => (by.get(key)?.length ?? 0) <= mostAlike,
  )
  const found = new Map(
    keys.flatMap((key) => by.get(key) ?? []).map((entry) => [entry.code, entry]),
  )
  found.delete(practice.id)
  return [...found.values()]
    .filter((entry) => entry.published?.commissioner === practice.published.commissioner)
    .map((entry) => hint(entry, signsOf(keys, entry, closedOn), practices))
    .sort((a, b) => b.signs.length - a.signs.length || (a.practice < b.practice ? -1 : 1))
    .slice(0, hintsShown)
}

function hint(
  { code, name, published }: RegisterEntry,
  signs: readonly SuccessorSign[],
  practices: ReadonlyMap<PracticeId, PracticeState>,
): SuccessorHint {
  const isKnown = practices.get(code)?.published.active === true
  return { practice: code, name, signs, ...(isKnown || !published ? {} : { published }) }
}

function signsOf(
  keys: readonly string[],
  entry: RegisterEntry,
  closedOn: LondonDate | null,
): readonly SuccessorSign[] {
  const shared = keysOf(entry).filter((key) => keys.includes(key))
  const signs = shared.map((key) => key.split(':')[0] as SuccessorSign)
  const { openedOn } = entry
  const near =
    closedOn !== null &&
    openedOn !== null &&
    Math.abs(dayNumberOf(openedOn) - dayNumberOf(closedOn)) <= nearDays
  return near ? [...signs, 'openedThen'] : signs
}

/** What is compared: as written, but for case, spaces and the words that half of all practices bear. */
function keysOf({
  name,
  postcode,
  address,
}: Pick<RegisterEntry, 'name' | 'postcode' | 'address'>): readonly string[] {
  const plainName = bare(name)
    .split(' ')
    .filter((word) => !usual.has(word))
    .join(' ')
  return [
    ...(postcode ? [`postcode:${postcode.replaceAll(' ', '').toUpperCase()}`] : []),
    ...(plainName ? [`name:${plainName}`] : []),
    ...(address ? [`address:${bare(address)}`] : []),
  ]
}

const usual = new Set([
  'the',
  'surgery',
  'medical',
  'centre',
  'center',
  'practice',
  'group',
  'health',
  'dr',
  'and',
  'partners',
])

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
