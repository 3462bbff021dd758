import { getProgramme, listNetworkViews, type ViewScope } from '@muster/db'
import type { Actor } from '@muster/domain/access/grants'
import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { networkRow } from '@muster/domain/views/network-row'
import type { NetworkRow } from '@muster/domain/views/network-view'
import { Forbidden } from '../absent.ts'
import { readTablesAt } from '../past/read-tables-at.ts'
import type { Reader } from './reader.ts'

/** All networks in the reader's scope: of their commissioner, their region, or England. */
export async function networkList(
  { db, actor }: Reader,
  programme: ProgrammeId,
  asOf?: Instant,
): Promise<readonly NetworkRow[]> {
  const scope = { programme, ...scopeOf(actor) }
  const document = await getProgramme(db, programme)
  return await readTablesAt(db, { ...scope, asOf }, async (tables, now) => {
    const views = await listNetworkViews(tables, scope)
    return views.map((view) => networkRow(document, view, now))
  })
}

function scopeOf({ grants }: Actor): Pick<ViewScope, 'region' | 'commissioner'> {
  for (const grant of grants) {
    if (grant.role === 'national') return {}
    if (grant.role === 'region') return { region: grant.region }
    if (grant.role === 'supportLead' || grant.role === 'secretary')
      return { commissioner: grant.commissioner }
  }
  throw new Forbidden('Lists of networks are for commissioners and regions.')
}
