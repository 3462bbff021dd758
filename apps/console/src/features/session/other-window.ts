import type { Persona } from './session-queries.ts'

/**
 * A page that holds another persona at the same time. A browser keeps one session for each host name, and every
 * name under `localhost` is this machine (RFC 6761), so each kind of persona gets a name of its own.
 */
export function windowFor(
  { protocol, port }: Pick<Location, 'protocol' | 'port'>,
  { home, id }: Pick<Persona, 'home' | 'id'>,
): string {
  const at = port === '' ? '' : `:${port}`
  return `${protocol}//${home}.localhost${at}/?person=${encodeURIComponent(id)}`
}
