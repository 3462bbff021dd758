import type { Programme } from '../programme.ts'
import type { Quorum } from '../routes.ts'

/** One of the four real terms of reference studied asked for four members (S69); the balance of members is [P]. */
const quorum: Quorum = {
  votingMembers: 4,
  layMembers: 1,
  executives: 1,
  layAndExecutiveMajority: true,
}

/** Who decides under full delegation, joint commissioning and greater involvement (S62 S63). */
export const routes2019: Programme['routes'] = {
  full: { body: 'committee', recordedBy: 'secretary', quorum },
  joint: { body: 'jointCommittee', recordedBy: 'secretary', quorum },
  greater: { body: 'region', recordedBy: 'region' },
}
