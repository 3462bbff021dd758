/** A number from 0 up to 1 for a question, the same whenever and in whatever order it is asked. */
export type Draw = (...about: readonly (string | number)[]) => number

/**
 * Chance that comes from the seed and from what it is about, not from the order of drawing: people who act side by
 * side would otherwise change each other's luck.
 */
export const drawFrom =
  (seed: number): Draw =>
  (...about) =>
    fractionOf(`${seed}\u0000${about.join('\u0000')}`)

/** Two 32-bit lanes of a multiplicative hash, finished so that neighbouring texts lie far apart. */
function fractionOf(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2_654_435_761)
    low = Math.imul(low ^ code, 1_597_334_677)
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return ((low & 0x1f_ffff) * 2 ** 32 + (high >>> 0)) / 2 ** 53
}

/** One of several, by a number drawn. */
export function pick<T>(drawn: number, among: readonly T[]): T {
  const one = among[Math.min(Math.floor(drawn * among.length), among.length - 1)]
  if (one === undefined) throw new Error('There is nothing to pick from.')
  return one
}
