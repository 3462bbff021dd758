import type { Programme } from '../programme.ts'
import type { Quorum, SignOffRoute } from '../routes.ts'

const quorum: Quorum = {
  votingMembers: 3,
  layMembers: 1,
  executives: 1,
  layAndExecutiveMajority: true,
}

const joint: SignOffRoute = {
  body: 'jointCommittee',
  recordedBy: 'secretary',
  quorum,
  outOfMeeting: {
    ways: [
      { body: 'chair', recordedBy: 'secretary', afterwards: 'ratified' },
      { body: 'region', recordedBy: 'region', afterwards: 'noted' },
    ],
    callingWorkingDays: 5,
    reportWithinDays: 31,
  },
}

/**
 * Commissioner, area team and council sign off together, with interim delegation to the commissioner for wider
 * services; where it has none, the region decides. Numbers [P].
 */
export const routes2013: Programme['routes'] = {
  full: joint,
  joint,
  greater: { body: 'region', recordedBy: 'region' },
}
