import type { Instant } from '@muster/domain/ids'
import type { StoredNetworkRow } from '@muster/domain/views/network-row'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../schema.ts'

export type NetworkView = Pick<StoredNetworkRow, 'row' | 'outlook'>

export interface ViewScope {
  readonly programme: string
  readonly commissioner?: string
  readonly region?: string
  readonly network?: string
  /** Only those whose earliest finish is past go-live. */
  readonly pastDeadline?: Deadline & { readonly limit: number }
}

export interface Deadline {
  readonly now: Instant
  readonly goLive: Instant
}

const dayMs = 86_400_000

/** True of a row whose earliest finish is after go-live, whichever day it is today. */
const missesDeadline = ({ now, goLive }: Deadline) =>
  sql<boolean>`(remaining_days > ${Math.floor((goLive - now) / dayMs)} or not_before > ${new Date(goLive)})`

/** The stored rows of all networks in scope that have not been withdrawn, by name. */
export async function listNetworkViews(
  db: Kysely<Database>,
  scope: ViewScope,
): Promise<readonly NetworkView[]> {
  let query = db
    .selectFrom('network_view')
    .select('view')
    .where('programme_id', '=', scope.programme)
    .where('withdrawn', '=', false)
    .orderBy('name')
    .orderBy('network_id')
  if (scope.commissioner) query = query.where('commissioner_id', '=', scope.commissioner)
  if (scope.region) query = query.where('region', '=', scope.region)
  if (scope.network) query = query.where('network_id', '=', scope.network)
  if (scope.pastDeadline)
    query = query
      .where(missesDeadline(scope.pastDeadline))
      .clearOrderBy()
      .orderBy(
        sql`greatest(not_before, ${new Date(scope.pastDeadline.now)}::timestamptz + make_interval(days => remaining_days)) desc`,
      )
      .orderBy('network_id')
      .limit(scope.pastDeadline.limit)
  return (await query.execute()).map(({ view }) => view as unknown as NetworkView)
}

/** Networks counted by commissioner and last milestone, with those whose earliest finish is past `goLiveEnd`. */
export async function countNetworks(db: Kysely<Database>, scope: ViewScope, deadline: Deadline) {
  let query = db
    .selectFrom('network_view')
    .select(({ fn }) => [
      'region',
      'stp',
      'commissioner_id',
      'milestone_mask',
      fn.countAll<string>().as('networks'),
      sql<string>`count(*) filter (where ${missesDeadline(deadline)})`.as('past_deadline'),
    ])
    .where('programme_id', '=', scope.programme)
    .where('withdrawn', '=', false)
    .groupBy(['region', 'stp', 'commissioner_id', 'milestone_mask'])
    .orderBy('commissioner_id')
    .orderBy('milestone_mask')
  if (scope.region) query = query.where('region', '=', scope.region)
  return (await query.execute()).map(({ networks, past_deadline, ...row }) => ({
    ...row,
    networks: Number(networks),
    pastDeadline: Number(past_deadline),
  }))
}

/** Puts an engine's error on a network's row as it stands, without folding the row anew. */
export async function showEngineError(
  tx: Transaction<Database>,
  stream: string,
  message: string,
): Promise<void> {
  await sql`update network_view set view = jsonb_set(view, '{row,engineError}', to_jsonb(${message}::text))
    where stream = ${stream}`.execute(tx)
}
