import type { CommissionerState } from '@muster/domain/facts/state'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { Instant, NetworkId } from '@muster/domain/ids'
import type { Minuted } from '@muster/domain/views/minutes'
import type { SignedOffNetwork } from '@muster/domain/views/sign-off-register'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'
import { happenedBy } from './events.ts'

interface Scope {
  readonly programme: string
  readonly region?: string
}

/** The commissioners of a region with their committees, meetings and registers. */
export async function listCommissionerStates(
  db: Kysely<Database>,
  { programme, region }: Scope,
): Promise<readonly CommissionerState[]> {
  const { rows } = await sql<{ state: CommissionerState }>`
    select s.state from stream s
    where s.programme_id = ${programme} and s.kind = 'commissioner'
      and (${region ?? null}::text is null or s.state->>'region' = ${region ?? null})
    order by s.id`.execute(db)
  return rows.map(({ state }) => state)
}

/** A part of the state of each network, so that all England can be read. */
export async function listSignedOff(
  db: Kysely<Database>,
  { programme, region, step }: Scope & { readonly step: string },
): Promise<readonly SignedOffNetwork[]> {
  const { rows } = await sql<SignedOffNetwork>`
    select n.id, n.state->>'name' as name, n.commissioner_id as commissioner,
      n.state->'exceptions' as exceptions, n.state->'steps'->${step}::text->'decision' as decision
    from stream n
    join stream c on c.key = n.programme_id || '/commissioner/' || n.commissioner_id
    where n.programme_id = ${programme} and n.kind = 'network'
      and (${region ?? null}::text is null or c.state->>'region' = ${region ?? null})
    order by n.id`.execute(db)
  return rows
}

/** What was decided on some networks, or reported of it, in the order in which it was recorded. */
export async function listMinuted(
  db: Kysely<Database>,
  streams: readonly string[],
  until?: Instant,
): Promise<readonly Minuted[]> {
  if (streams.length === 0) return []
  let query = db
    .selectFrom('event')
    .select(['stream', 'type', 'data'])
    .where('stream', 'in', [...streams])
    .where('type', 'in', ['stepDecided', 'decisionReported'])
    .orderBy('position')
  if (until !== undefined) query = query.where(happenedBy(until))
  return (await query.execute()).map(({ stream, type, data }) => ({
    network: parseStreamKey(stream).id as NetworkId,
    event: { type, data } as Minuted['event'],
  }))
}
