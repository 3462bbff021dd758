/** Numbers that only look random, the same at every start (mulberry32): the county is the same county everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Splits a whole into parts of unlike size that add up to it. */
export function split(random: () => number, whole: number, parts: number): readonly number[] {
  const weights = Array.from({ length: parts }, () => 0.6 + random())
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weights.map((weight) => Math.floor((whole * weight) / total))
  const left = whole - shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share, index) => (index === 0 ? share + left : share))
}
