import type { Migration } from 'kysely/migration'
import * as foundation from './0001-foundation.ts'
import * as turns from './0002-turns-of-the-engine.ts'
import * as invitations from './0003-invitations-of-committees.ts'

/** In the order in which they run. Frozen once released. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundation': foundation,
  '0002-turns-of-the-engine': turns,
  '0003-invitations-of-committees': invitations,
}
