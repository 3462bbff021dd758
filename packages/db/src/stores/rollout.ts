import type { Blocker, CommissionerState } from '@muster/domain/facts/state'
import type { CountedCommissioner } from '@muster/domain/views/rollout-tree'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

interface Scope {
  readonly programme: string
  readonly region?: string
}

/** With who decides there, and the version that it has adopted; null is the one with which the programme was opened. */
export type NamedCommissioner = CountedCommissioner & {
  readonly model: CommissionerState['model']
  readonly version: number | null
}

/** The commissioners of a programme with their place in the hierarchy and their open blockers. */
export async function listCommissionerNames(
  db: Kysely<Database>,
  { programme, region }: Scope,
): Promise<readonly NamedCommissioner[]> {
  const { rows } = await sql<NamedCommissioner>`
    select s.id, s.state->>'name' as name, s.state->>'stp' as stp, s.state->>'region' as region,
      s.state->>'regionName' as "regionName", (s.state->'version')::int as version, s.state->>'model' as model,
      (select count(*)::int from blocker_view b
        where b.programme_id = s.programme_id and b.commissioner_id = s.id and not b.resolved) as "openBlockers"
    from stream s
    where s.programme_id = ${programme} and s.kind = 'commissioner'
      and (${region ?? null}::text is null or s.state->>'region' = ${region ?? null})
    order by s.id`.execute(db)
  return rows
}

export interface OpenBlocker {
  readonly blocker: Blocker
  readonly network: string | null
  readonly networkName: string | null
  readonly commissioner: string
  /** Of the practice that it is about. */
  readonly practiceName: string | null
}

/** Open blockers of a region that have come up to this owner. */
export async function listOpenBlockers(
  db: Kysely<Database>,
  { programme, region, owner }: Scope & { readonly owner: string },
): Promise<readonly OpenBlocker[]> {
  const { rows } = await sql<OpenBlocker>`
    select b.view as blocker, b.network_id as network, n.name as "networkName", b.commissioner_id as commissioner,
      p.name as "practiceName"
    from blocker_view b
    join stream c on c.key = b.programme_id || '/commissioner/' || b.commissioner_id
    left join network_view n on n.stream = b.stream
    left join practice_view p on p.stream = b.programme_id || '/practice/' || (b.view->>'practice')
    where b.programme_id = ${programme} and not b.resolved and b.owner = ${owner}
      and (${region ?? null}::text is null or c.state->>'region' = ${region ?? null})
    order by b.target, b.stream, b.blocker_id limit 100`.execute(db)
  return rows
}

/** Practices with patients that have joined no network, and whose patients no other is to cover. */
export async function countUncovered(
  db: Kysely<Database>,
  { programme, region }: Scope,
): Promise<number> {
  const { rows } = await sql<{ uncovered: number }>`
    select count(*)::int as uncovered from practice_view p
    join stream c on c.key = p.programme_id || '/commissioner/' || p.commissioner_id
    where p.programme_id = ${programme} and p.network_id is null and p.active and p.list_size > 0
      and c.state->'cover'->>p.practice_id is null
      and (${region ?? null}::text is null or c.state->>'region' = ${region ?? null})`.execute(db)
  return rows[0]?.uncovered ?? 0
}
