/**
 * Shares of a sum by weight, in whole pence that add up to it: each gets the whole pence of its part, and what is left
 * goes a penny each to those whose part was cut most (largest remainder), the first named of equals first.
 */
export function apportion(pence: number, weights: readonly number[]): readonly number[] {
  const known = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1)
  const total = known.reduce((sum, weight) => sum + BigInt(weight), 0n)
  const parts = known.map((weight, at) => {
    const exact = BigInt(pence) * BigInt(weight)
    return { at, whole: exact / total, cut: exact % total }
  })
  const left = BigInt(pence) - parts.reduce((sum, { whole }) => sum + whole, 0n)
  const next = parts
    .toSorted((a, b) => (a.cut === b.cut ? a.at - b.at : a.cut > b.cut ? -1 : 1))
    .slice(0, Number(left))
  const luckier = new Set(next.map(({ at }) => at))
  return parts.map(({ at, whole }) => Number(whole) + (luckier.has(at) ? 1 : 0))
}
