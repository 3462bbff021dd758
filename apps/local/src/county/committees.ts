import type { CommitteeMember } from '@muster/domain/facts/events'
import {
  type CommissionerId,
  commissionerId,
  type PracticeId,
  practiceId,
} from '@muster/domain/ids'
import { coast } from './coast.ts'
import type { CountyPractice } from './practices.ts'
import { vale } from './vale.ts'

export interface CountyCommittee {
  readonly commissioner: CommissionerId
  readonly members: readonly CommitteeMember[]
}

/** The committees of the two commissioners that have one; members are roles, not persons. */
export function countyCommittees(practices: readonly CountyPractice[]): readonly CountyCommittee[] {
  const at = (name: string) => codeOf(practices, name)
  return [
    {
      commissioner: commissionerId(coast.code),
      members: [
        { id: 'lay-chair', role: 'layChair' },
        { id: 'lay-member', role: 'lay' },
        { id: 'accountable-officer', role: 'executive' },
        { id: 'finance-director', role: 'executive' },
        { id: 'gp-alderfleet', role: 'gp', practice: at('Alderfleet Quay Surgery') },
        { id: 'independent-gp', role: 'independentGp' },
        { id: 'nurse', role: 'nurse' },
      ],
    },
    {
      // Four votes are a quorum; both GPs leave the vote on Ostlebury Market, and three are left.
      commissioner: commissionerId(vale.code),
      members: [
        { id: 'lay-chair', role: 'layChair' },
        { id: 'accountable-officer', role: 'executive' },
        { id: 'nhs-england', role: 'nhsEngland' },
        { id: 'gp-corn-hall', role: 'gp', practice: at('Ostlebury Corn Hall Surgery') },
        { id: 'gp-castle', role: 'gp', practice: at('Ostlebury Castle Surgery') },
      ],
    },
  ]
}

export function codeOf(practices: readonly CountyPractice[], name: string): PracticeId {
  const found = practices.find((one) => one.name === name)
  if (!found) throw new Error(`No practice of the made-up county is called ${name}.`)
  return practiceId(found.code)
}
