import type { Database, Kysely } from '@muster/db'
import type { PublishedPractice } from '@muster/domain/facts/published-practice'
import type { CommissionerId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { type EnrolledCommissioner, readWorld } from '@muster/operations'
import type { IntendedGroup } from '../programme/index.ts'
import type { KnownWorld } from './known-world.ts'

/** What the register said when the programme was opened: everybody may know it before anything is done. */
export async function knownFrom(
  db: Kysely<Database>,
  programme: Programme,
  ids: readonly CommissionerId[],
  groups: readonly IntendedGroup[],
): Promise<KnownWorld> {
  const commissioners: EnrolledCommissioner[] = []
  const practices = new Map<string, PublishedPractice>()
  for (const id of ids) {
    const { world } = await readWorld(db, { programme: programme.id, commissioner: id })
    const { name, stp, region, regionName, model, modelAssumed, gapPolicy, lmc } =
      world.commissioner
    const named = lmc ? { lmc } : {}
    const facts = { name, stp, region, regionName, model, modelAssumed, gapPolicy, ...named }
    commissioners.push({ id, facts })
    for (const { published } of world.practices.values()) practices.set(published.code, published)
  }
  return {
    programme,
    commissioners,
    practices: [...practices.values()],
    groups: withOwnNames(groups).map(({ code, name, lead, members }) => ({
      key: code,
      name,
      commissioner: lead,
      members: members.filter((id) => practices.has(id)),
    })),
  }
}

/** Two networks of one commissioner may have been published under one name; here each has its own. */
function withOwnNames(groups: readonly IntendedGroup[]): readonly IntendedGroup[] {
  const taken = new Set<string>()
  return groups.map((group) => {
    const key = `${group.lead}/${group.name}`
    const name = taken.has(key) ? `${group.name} (${group.code})` : group.name
    taken.add(key)
    return { ...group, name }
  })
}
