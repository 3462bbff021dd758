import type { Programme } from '../programme.ts'
import type { OutOfMeeting, Quorum, SignOffRoute } from '../routes.ts'

/** One of the four real terms of reference studied asked for four members (S69); the balance of members is [P]. */
const quorum: Quorum = {
  votingMembers: 4,
  layMembers: 1,
  executives: 1,
  layAndExecutiveMajority: true,
}

const officer: OutOfMeeting = { body: 'officer', recordedBy: 'secretary', afterwards: 'noted' }
const chair: OutOfMeeting = { body: 'chair', recordedBy: 'secretary', afterwards: 'ratified' }
/** NHS England keeps the legal liability for what it delegated (NHS Act s13Z: S62 S63), so it may step in. */
const region: OutOfMeeting = { body: 'region', recordedBy: 'region', afterwards: 'noted' }

/** A week to call a meeting and send out its papers, a month to report to the committee: [P]. */
const outOfMeeting = (...ways: readonly OutOfMeeting[]) => ({
  outOfMeeting: { ways, callingWorkingDays: 5, reportWithinDays: 31 },
})

const joint: SignOffRoute = { body: 'jointCommittee', recordedBy: 'secretary', quorum }

/** Who decides under full delegation, joint commissioning and greater involvement (S62 S63). */
export const routes2019: Programme['routes'] = {
  full: {
    body: 'committee',
    recordedBy: 'secretary',
    quorum,
    ...outOfMeeting(officer, chair, region),
  },
  joint: { ...joint, ...outOfMeeting(chair, region) },
  greater: { body: 'region', recordedBy: 'region' },
}
