import type { Database, Kysely } from '@muster/db'
import type { Actor } from '@muster/domain/access/grants'

/** Somebody who looks. */
export interface Reader {
  readonly db: Kysely<Database>
  readonly actor: Actor
}
