import type { CommissionerId, LondonDate, NetworkId, PracticeId, ProgrammeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { Parameter } from '../programme/parameter.ts'

/**
 * All that a notice says, as it was when it was served: a name that a later file changes does not change what a
 * practice has signed.
 */
export interface NoticeText {
  readonly programme: { readonly id: ProgrammeId; readonly title: string }
  readonly practice: {
    readonly code: PracticeId
    readonly name: string
    readonly postcode: string | null
    /** GMS, PMS or APMS; null where no file names it. */
    readonly contractType: string | null
    /** The commissioner that holds the contract, where it is another than the one that serves the notice. */
    readonly contractWith: CommissionerId | null
  }
  readonly network: { readonly id: NetworkId; readonly name: string }
  readonly commissioner: { readonly code: CommissionerId; readonly name: string }
  /** The decision that it rests on, and the day on which that was taken. */
  readonly approvedOn: LondonDate | null
  readonly approvedBy: string | null
  readonly noticeOn: LondonDate
  readonly effectiveOn: LondonDate
  readonly daysGiven: number
  readonly noticeDays: Parameter<number>
  readonly shortNotice: ErasableRef | null
  readonly says: readonly Parameter<string>[]
}
