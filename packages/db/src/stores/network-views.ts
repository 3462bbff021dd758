import type { Instant } from '@muster/domain/ids'
import type { StoredNetworkRow } from '@muster/domain/views/network-row'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

export type NetworkView = Pick<StoredNetworkRow, 'row' | 'outlook'>

export interface ViewScope {
  readonly programme: string
  readonly commissioner?: string
  readonly region?: string
  readonly network?: string
}

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
  if (scope.commissioner) query = query.where('commissioner_id', '=', scope.commissioner)
  if (scope.region) query = query.where('region', '=', scope.region)
  if (scope.network) query = query.where('network_id', '=', scope.network)
  return (await query.execute()).map(({ view }) => view as unknown as NetworkView)
}

/** Networks counted by commissioner and last milestone, with those whose earliest finish is past `goLiveEnd`. */
export async function countNetworks(
  db: Kysely<Database>,
  scope: ViewScope,
  { now, goLive }: { readonly now: Instant; readonly goLive: Instant },
) {
  const daysLeft = Math.floor((goLive - now) / 86_400_000)
  let query = db
    .selectFrom('network_view')
    .select(({ fn, eb }) => [
      'region',
      'stp',
      'commissioner_id',
      'milestone_rank',
      fn.countAll<string>().as('networks'),
      fn
        .sum<string>(
          eb
            .case()
            .when(
              eb.or([
                eb('remaining_days', '>', daysLeft),
                eb('not_before', '>', sql<Instant>`${new Date(goLive)}`),
              ]),
            )
            .then(1)
            .else(0)
            .end(),
        )
        .as('past_deadline'),
    ])
    .where('programme_id', '=', scope.programme)
    .where('withdrawn', '=', false)
    .groupBy(['region', 'stp', 'commissioner_id', 'milestone_rank'])
  if (scope.region) query = query.where('region', '=', scope.region)
  return (await query.execute()).map(({ networks, past_deadline, ...row }) => ({
    ...row,
    networks: Number(networks),
    pastDeadline: Number(past_deadline),
  }))
}
