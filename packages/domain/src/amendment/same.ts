import { canonicalJson } from '../facts/canonical-json.ts'

/** Whether two pieces of a programme say the same, whatever the order of their keys. */
export const same = (one: unknown, other: unknown): boolean =>
  one === other || canonicalJson(one ?? null) === canonicalJson(other ?? null)
