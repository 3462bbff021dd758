import type { CommissionerNamed } from '../facts/register-events.ts'
import type { PracticeState } from '../facts/state.ts'
import type { CommissionerId, PracticeId } from '../ids.ts'
import type { RegisterEntry, RegisterFile } from './register-entry.ts'

/** From which commissioners of the programme a code has practices now, and which went to one code whole. */
export interface Moves {
  readonly into: ReadonlyMap<CommissionerId, ReadonlySet<CommissionerId>>
  readonly emptied: ReadonlySet<CommissionerId>
}

/** With one practice nobody can tell a commissioner that goes on under another code from a practice that moves. */
const fewest = 2

/**
 * What a register that was read does with commissioners as a whole. Two that merge, and one that only has another
 * code from now on, look the same in it: a column changes in every row.
 */
export function movesIn(
  { practices }: { readonly practices: ReadonlyMap<PracticeId, PracticeState> },
  { entries }: RegisterFile,
): Moves {
  const into = new Map<CommissionerId, Set<CommissionerId>>()
  const homes = new Map<CommissionerId, CommissionerId[]>()
  for (const { id, published, closed } of practices.values()) {
    const now = entries.get(id)?.commissioner?.code
    if (!now || closed || !published.active) continue
    const { commissioner } = published
    homes.set(commissioner, [...(homes.get(commissioner) ?? []), now])
    into.set(now, (into.get(now) ?? new Set()).add(commissioner))
  }
  const emptied = [...homes].filter(
    ([id, then]) => then.length >= fewest && then[0] !== id && new Set(then).size === 1,
  )
  return { into, emptied: new Set(emptied.map(([id]) => id)) }
}

/** Under whom the register has the practice, as the proposal keeps it. */
export function namedFor(
  { into, emptied }: Moves,
  { published }: PracticeState,
  entry: RegisterEntry | undefined,
): CommissionerNamed | undefined {
  if (!entry?.commissioner) return undefined
  const { code, name } = entry.commissioner
  if (!emptied.has(published.commissioner)) return { code, name }
  const others = [...(into.get(code) ?? [])].some((one) => one !== published.commissioner)
  return { code, name, whole: others ? 'withOthers' : 'alone' }
}
