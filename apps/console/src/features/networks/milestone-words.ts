import type { MilestoneName } from '@muster/domain/programme/programme'

/** The headline state of a network is the last milestone that it has passed. */
export const milestoneWords: Readonly<Record<MilestoneName, string>> = {
  registered: 'Registered',
  approved: 'Approved',
  agreementSigned: 'Agreement signed',
  live: 'Live',
  paid: 'Paid',
}

export const stateWords = (milestone: MilestoneName | null): string =>
  milestone === null ? 'Intent' : milestoneWords[milestone]
