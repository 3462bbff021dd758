import type { StateOf } from '@muster/domain/facts/state'
import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** A stream's folded state with what is kept beside it. */
export interface HeldStream {
  readonly key: string
  readonly seq: number
  readonly hash: string
  readonly state: StateOf[keyof StateOf]
  readonly nextLookAt: Instant | null
}

/** Everything that is held of a programme's streams: for those who check it against the events. */
export async function listHeldStreams(
  db: Kysely<Database>,
  programme: ProgrammeId,
): Promise<readonly HeldStream[]> {
  const rows = await db
    .selectFrom('stream')
    .select(['key', 'seq', 'hash', 'state', 'next_look_at'])
    .where('programme_id', '=', programme)
    .orderBy('key')
    .execute()
  return rows.map(({ next_look_at, state, ...row }) => ({
    ...row,
    state: state as StateOf[keyof StateOf],
    nextLookAt: next_look_at,
  }))
}

/** The folded states alone: for those who reckon over a whole programme. */
export async function listHeldStates(
  db: Kysely<Database>,
  programme: ProgrammeId,
): Promise<readonly StateOf[keyof StateOf][]> {
  const rows = await db
    .selectFrom('stream')
    .select('state')
    .where('programme_id', '=', programme)
    .orderBy('key')
    .execute()
  return rows.map(({ state }) => state as StateOf[keyof StateOf])
}

export interface HeldCommand {
  readonly id: string
  readonly actor: string
  readonly accepted: boolean
}

export async function listCommands(db: Kysely<Database>): Promise<readonly HeldCommand[]> {
  const { rows } = await sql<HeldCommand>`
    select id, actor, coalesce((answer->>'ok')::boolean, false) as accepted from command`.execute(
    db,
  )
  return rows
}

export interface LookFigures {
  readonly atNetworks: number
  /** From the commit of a wake to the commit of the look that took it; 0 where nobody was woken. */
  readonly wakeMs: { readonly p50: number; readonly p95: number }
}

export async function readLookFigures(
  db: Kysely<Database>,
  programme: ProgrammeId,
): Promise<LookFigures> {
  const waited = sql`extract(epoch from looked_at - woken_at) * 1000`
  const { rows } = await sql<{ at_networks: number; p50: number | null; p95: number | null }>`
    select count(*) filter (where subject like ${`${programme}/network/%`})::int as at_networks,
      percentile_cont(0.5) within group (order by ${waited}) filter (where woken_at is not null) as p50,
      percentile_cont(0.95) within group (order by ${waited}) filter (where woken_at is not null) as p95
    from look where split_part(subject, '/', 1) = ${programme}`.execute(db)
  const [figures] = rows
  return {
    atNetworks: figures?.at_networks ?? 0,
    wakeMs: { p50: figures?.p50 ?? 0, p95: figures?.p95 ?? 0 },
  }
}
