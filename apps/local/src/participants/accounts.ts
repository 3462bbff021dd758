import type { CommissionerId, LmcId, PracticeId } from '@muster/domain/ids'
import type { KnownWorld } from './known-world.ts'

/** Ids of the accounts that exist for every programme opened from the register. */
export const accountOf = {
  practice: (id: PracticeId) => `practice:${id}`,
  lead: (id: CommissionerId) => `lead:${id}`,
  secretary: (id: CommissionerId) => `secretary:${id}`,
  region: (code: string) => `region:${code}`,
  lmc: (id: LmcId) => `lmc:${id}`,
  national: 'national',
} as const

/** Everybody who may act or look in a scripted run. */
export const accountsOf = ({ commissioners, practices }: KnownWorld): readonly string[] => [
  ...practices.map(({ code }) => accountOf.practice(code)),
  ...commissioners.flatMap(({ id }) => [accountOf.lead(id), accountOf.secretary(id)]),
  ...new Set(commissioners.map(({ facts }) => accountOf.region(facts.region))),
  ...new Set(commissioners.flatMap(({ facts: { lmc } }) => (lmc ? accountOf.lmc(lmc.id) : []))),
  accountOf.national,
]
