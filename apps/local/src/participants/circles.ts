import type { CommissionerId, PracticeId } from '@muster/domain/ids'
import type { KnownWorld } from './known-world.ts'

/** Splits what is known by commissioner; those that share a practice, and so a stream, stay together. */
export function circlesOf(known: KnownWorld): readonly KnownWorld[] {
  const { programme, commissioners, practices, groups } = known
  const homeOf = new Map(practices.map(({ code, commissioner }) => [code, commissioner]))
  const rootOf = new Map(commissioners.map(({ id }) => [id, id]))
  const root = (id: CommissionerId): CommissionerId => {
    const above = rootOf.get(id) ?? id
    return above === id ? id : root(above)
  }
  for (const { commissioner, members } of groups)
    for (const home of homesOf(members, homeOf)) rootOf.set(root(home), root(commissioner))
  const roots = [...new Set(commissioners.map(({ id }) => root(id)))].sort()
  return roots.map((one) => ({
    programme,
    commissioners: commissioners.filter(({ id }) => root(id) === one),
    practices: practices.filter(({ commissioner }) => root(commissioner) === one),
    groups: groups.filter(({ commissioner }) => root(commissioner) === one),
  }))
}

const homesOf = (members: readonly PracticeId[], homeOf: ReadonlyMap<PracticeId, CommissionerId>) =>
  members.flatMap((id) => homeOf.get(id) ?? [])
