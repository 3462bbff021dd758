import type { Parameter } from '../parameter.ts'
import type { Programme } from '../programme.ts'

/** No list is wrong by more than this: a figure above it is a slip, e.g. 1 for one percent. */
const mostListError = 0.1

/** The figures that people may correct are of a size that can be meant, and say where they come from. */
export function figureFaults({ size, widestGap }: Programme): readonly string[] {
  const { listError } = size
  return [
    ...(listError ? figureFault('the error of lists', listError, 0, mostListError) : []),
    ...(widestGap ? figureFault('the widest gap in towns', widestGap.urbanKm, 0.1, 1_000) : []),
    ...(widestGap
      ? figureFault('the widest gap in the country', widestGap.ruralKm, 0.1, 1_000)
      : []),
  ]
}

const figureFault = (
  what: string,
  { value, source }: Parameter<number>,
  least: number,
  most: number,
): readonly string[] => [
  ...(value >= least && value <= most
    ? []
    : [`The figure for ${what} is ${value}, not ${least} to ${most}.`]),
  ...(source.trim() === '' ? [`The figure for ${what} does not say where it comes from.`] : []),
]
