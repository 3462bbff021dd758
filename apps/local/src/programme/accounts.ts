import type { Account } from '@muster/db'
import type { Grant } from '@muster/domain/access/grants'
import type { PublishedPractice } from '@muster/domain/facts/published-practice'
import type { ProgrammeId } from '@muster/domain/ids'
import type { EnrolledCommissioner } from '@muster/operations'

export interface Enrolled {
  readonly commissioners: readonly EnrolledCommissioner[]
  readonly practices: readonly Pick<PublishedPractice, 'code' | 'name'>[]
}

/** One account for each part that people play. Accounts are named by their role: no person is made up. */
export function accountsFor(
  programme: ProgrammeId,
  { commissioners, practices }: Enrolled,
  stories: ReadonlyMap<string, string> = new Map(),
): readonly Account[] {
  const account = (id: string, name: string, grant: Grant): Account => ({
    id,
    name,
    grants: [grant],
    programme,
    story: stories.get(id) ?? null,
  })
  const regions = new Map(commissioners.map(({ facts }) => [facts.region, facts.regionName]))
  const lmcs = new Map(
    commissioners.flatMap(({ facts: { lmc } }) => (lmc ? [[lmc.id, lmc.name]] : [])),
  )
  return [
    ...practices.map(({ code, name }) =>
      account(`practice:${code}`, `Practice manager, ${name}`, {
        role: 'practice',
        practice: code,
      }),
    ),
    ...commissioners.flatMap(({ id, facts }) => [
      account(`lead:${id}`, `Support lead, ${facts.name}`, {
        role: 'supportLead',
        commissioner: id,
      }),
      account(`secretary:${id}`, `Committee secretary, ${facts.name}`, {
        role: 'secretary',
        commissioner: id,
      }),
    ]),
    ...[...regions].map(([region, name]) =>
      account(`region:${region}`, `Regional team, ${name}`, { role: 'region', region }),
    ),
    ...[...lmcs].map(([lmc, name]) => account(`lmc:${lmc}`, name, { role: 'lmc', lmc })),
    account('national', 'National team', { role: 'national' }),
  ]
}
