import type { PublishedPractice } from '@muster/domain/facts/published-practice'
import type { CommissionerId, PracticeId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import type { EnrolledCommissioner } from '@muster/operations'

/** Practices that mean to form a network. */
export interface IntendingGroup {
  /** Natural and unique, e.g. the code under which the network was published later. */
  readonly key: string
  readonly name: string
  readonly commissioner: CommissionerId
  readonly members: readonly PracticeId[]
}

/** What everybody can know before anything is done: the published register, the programme, who talks with whom. */
export interface KnownWorld {
  readonly programme: Programme
  readonly commissioners: readonly EnrolledCommissioner[]
  readonly practices: readonly PublishedPractice[]
  readonly groups: readonly IntendingGroup[]
}
