import type { CommissionerId, MeetingId, NetworkId, PracticeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'

/** Who leads from now on, instead of whom where that changes, and whose practices were in the network then. */
interface Led {
  readonly lead: CommissionerId
  readonly from?: CommissionerId
  readonly among: readonly CommissionerId[]
}

/** Which commissioner leads a network whose practices belong to several. */
export type LeadEvent =
  /** One of them says which should lead: its word until it says otherwise. */
  | {
      readonly type: 'leadPreferred'
      readonly data: {
        readonly by: CommissionerId
        readonly lead: CommissionerId
        readonly reason?: ErasableRef
      }
    }
  | { readonly type: 'leadAgreed'; readonly data: Led }
  | { readonly type: 'leadDecided'; readonly data: Led & { readonly reason: ErasableRef } }

/** On the streams of the two commissioners between whom a network or a practice moves. */
export type HandOverEvent =
  | {
      readonly type: 'networkHandedOver'
      readonly data: {
        readonly network: NetworkId
        readonly to: CommissionerId
        /** Meetings that have not decided on it, and now do not. */
        readonly agendas: readonly MeetingId[]
      }
    }
  | {
      readonly type: 'networkTakenOver'
      readonly data: { readonly network: NetworkId; readonly from: CommissionerId }
    }
  | {
      readonly type: 'practiceHandedOver'
      readonly data: { readonly practice: PracticeId; readonly to: CommissionerId }
    }
  | {
      readonly type: 'practiceTakenOver'
      readonly data: { readonly practice: PracticeId; readonly from: CommissionerId }
    }
