/** A stream that does not begin with its first event: a bug or a broken table, never bad input. */
export function requireState<T>(state: T | null, type: string, id: string): T {
  if (!state) throw new Error(`The stream of ${id} does not begin before its ${type}.`)
  return state
}
