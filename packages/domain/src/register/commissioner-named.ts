import type { CommissionerNamed } from '../facts/register-events.ts'

/** `Next CCG (01Z)`, or the bare code where no file names it. */
export const namedIn = ({ code, name }: CommissionerNamed): string =>
  name ? `${name} (${code})` : code
