const bytes = new TextEncoder()

/** Keys as jsonb keeps them: the shorter first, then by byte. */
function inOrder(a: string, b: string): number {
  const [left, right] = [bytes.encode(a), bytes.encode(b)]
  if (left.length !== right.length) return left.length - right.length
  const at = left.findIndex((byte, index) => byte !== right[index])
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
}

/**
 * A value as it comes back from a jsonb column. Lists are told in the order of a state's keys, so a state that was
 * folded again has to have them where the stored one has them.
 */
export function asStored<T>(value: T): T {
  if (Array.isArray(value)) return value.map((one) => asStored(one ?? null)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => inOrder(a, b)).map(([key, one]) => [key, asStored(one)]),
  ) as T
}
