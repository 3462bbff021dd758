export type Log = (line: string) => void

export const sentenceOf = (problem: unknown): string =>
  problem instanceof Error ? problem.message : String(problem)
