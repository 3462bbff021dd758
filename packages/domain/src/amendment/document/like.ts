import { readLondonDate } from '../../calendar/day-number.ts'
import { isRecord } from '../../form/raw-answer.ts'
import type { Misshapen } from './shape.ts'

/**
 * Whether a part of a document has the form that it has in an earlier version: values may differ, what they are made
 * of may not. So a version can change any part of a programme that other rules read, and never hand them a surprise.
 */
export function unlike(value: unknown, earlier: unknown, at: string): readonly Misshapen[] {
  if (Array.isArray(earlier)) return unlikeList(value, earlier, at)
  if (isRecord(earlier)) return unlikeRecord(value, earlier, at)
  if (typeof earlier === 'string' && readLondonDate(earlier) !== null)
    return typeof value === 'string' && readLondonDate(value) !== null
      ? []
      : [{ at, wants: `a real date, such as "${earlier}"` }]
  return typeof value === typeof earlier && value !== null && !isRecord(value)
    ? []
    : [{ at, wants: `a value such as ${JSON.stringify(earlier)}` }]
}

/** Each item is like one of those that were there. */
function unlikeList(value: unknown, earlier: readonly unknown[], at: string): readonly Misshapen[] {
  if (!Array.isArray(value)) return [{ at, wants: 'a list, in square brackets' }]
  return value.flatMap((one, index) => {
    const place = `${at}[${index}]`
    const tries = earlier.map((before) => unlike(one, before, place))
    if (tries.length === 0) return [{ at: place, wants: 'nothing: the list was empty' }]
    return tries.some((problems) => problems.length === 0) ? [] : (tries[index] ?? tries[0] ?? [])
  })
}

function unlikeRecord(
  value: unknown,
  earlier: Readonly<Record<string, unknown>>,
  at: string,
): readonly Misshapen[] {
  if (!isRecord(value)) return [{ at, wants: 'an object, in curly brackets' }]
  const strange = Object.keys(value).filter((name) => !Object.hasOwn(earlier, name))
  return [
    ...Object.entries(earlier).flatMap(([name, before]) =>
      unlike(Object.hasOwn(value, name) ? value[name] : undefined, before, `${at}.${name}`),
    ),
    ...strange.map((name) => ({ at: `${at}.${name.slice(0, 40)}`, wants: 'to be left out' })),
  ]
}
