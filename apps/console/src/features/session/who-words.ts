import type { Persona } from './session-queries.ts'

/** `Sam Okoro, Dunmere Health Centre`; once, where the account is named by its part. */
export const whoWords = ({ name, scopeName }: Pick<Persona, 'name' | 'scopeName'>): string =>
  name.includes(scopeName) ? name : `${name}, ${scopeName}`
