import type { PublishedPractice } from '@muster/domain/facts/published-practice'
import type { NetworkId } from '@muster/domain/ids'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** A network that another commissioner leads, with one of its members. */
export interface MemberNear {
  readonly id: NetworkId
  readonly name: string
  readonly commissionerName: string
  readonly stp: string
  readonly published: PublishedPractice
}

interface Near {
  readonly programme: string
  /** Whose own networks are left out. */
  readonly commissioner: string
  readonly latitude: number
  readonly longitude: number
  readonly km: number
}

const kmOfDegree = 111

/** Members of other commissioners' networks within a square around a place. */
export async function listMembersNear(
  db: Kysely<Database>,
  { programme, commissioner, latitude, longitude, km }: Near,
): Promise<readonly MemberNear[]> {
  const north = km / kmOfDegree
  const east = km / (kmOfDegree * Math.cos((latitude * Math.PI) / 180))
  const at = (name: string) => sql`(p.state->'published'->>${sql.lit(name)})::float8`
  const { rows } = await sql<MemberNear>`
    select v.network_id as id, v.name, c.state->>'name' as "commissionerName", v.stp, p.state->'published' as published
    from stream p
      join network_view v on v.programme_id = p.programme_id and v.network_id = p.state->>'network'
      join stream c on c.programme_id = p.programme_id and c.kind = 'commissioner' and c.id = v.commissioner_id
    where p.programme_id = ${programme} and p.kind = 'practice' and v.commissioner_id <> ${commissioner}
      and not v.withdrawn
      and abs(${at('latitude')} - ${latitude}) <= ${north} and abs(${at('longitude')} - ${longitude}) <= ${east}
    order by v.network_id, p.id`.execute(db)
  return rows
}
