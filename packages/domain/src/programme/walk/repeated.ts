/** The values that occur more than once, each one time. */
export const repeated = <T>(values: readonly T[]): readonly T[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
]
