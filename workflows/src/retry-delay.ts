const shortestMs = 5_000
const longestMs = 600_000

/** Doubles with each failure in a row, from 5 s to 10 min. */
export const retryDelayMs = (failures: number): number =>
  Math.min(shortestMs * 2 ** Math.max(failures - 1, 0), longestMs)
