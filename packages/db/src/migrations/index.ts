import type { Migration } from 'kysely/migration'
import * as foundation from './0001-foundation.ts'

/** In the order in which they run. Frozen once released. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundation': foundation,
}
