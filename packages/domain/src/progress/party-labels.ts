import type { OwnerTier } from '../programme/programme.ts'
import type { Party } from '../programme/step.ts'

/** The users' own words for the parts they play. */
export const partyLabels: Readonly<Record<Party | 'committee' | 'members', string>> = {
  practice: 'Practice',
  coordinator: 'Network coordinator',
  director: 'Clinical director',
  payee: 'Nominated payee',
  supportLead: 'Commissioner support lead',
  secretary: 'Committee secretary',
  region: 'NHS England regional team',
  committee: 'Primary care commissioning committee',
  members: 'Member practices',
}

export const ownerLabels: Readonly<Record<OwnerTier, string>> = {
  practice: 'Practice',
  network: 'Clinical director or network coordinator',
  supportLead: 'Commissioner support lead',
  commissioner: 'Commissioner',
  region: 'NHS England regional team',
}
