/** NHS England's three models of delegated commissioning (A greater involvement, B joint, C full delegation). */
export const commissioningModels = ['full', 'joint', 'greater'] as const
export type CommissioningModel = (typeof commissioningModels)[number]

/** Who may have decided on a network. */
export type DecidingBody = SignOffRoute['body'] | OutOfMeetingBody
export type OutOfMeetingBody = OutOfMeeting['body']

/** The body that decides whether a network is approved. */
export type SignOffRoute =
  | {
      readonly body: 'committee' | 'jointCommittee'
      readonly recordedBy: 'secretary'
      readonly quorum: Quorum
      /** How its networks may be decided without a meeting; none where a programme does not say. */
      readonly outOfMeeting?: {
        readonly ways: readonly OutOfMeeting[]
        /** Working days that it takes to call a meeting and send out its papers. */
        readonly callingWorkingDays: number
        /** Calendar days in which a decision has to come to the committee where no meeting is planned. */
        readonly reportWithinDays: number
      }
    }
  | { readonly body: 'region'; readonly recordedBy: 'region' }

/**
 * An officer or group under the scheme of delegation, where the commissioner allows it; the chair or the region, where
 * no quorate meeting makes the deadline. The next meeting notes such a decision, or ratifies its chair's action.
 */
export interface OutOfMeeting {
  readonly body: 'officer' | 'chair' | 'region'
  readonly recordedBy: 'secretary' | 'region'
  readonly afterwards: 'noted' | 'ratified'
}

/**
 * When a committee may decide. Real terms of reference vary (BMC study of four CCGs, domain source S69),
 * so each number is a parameter of the programme that a commissioner's own terms may replace.
 */
export interface Quorum {
  readonly votingMembers: number
  readonly layMembers: number
  readonly executives: number
  /** Lay and executive members must outnumber the GPs who vote. */
  readonly layAndExecutiveMajority: boolean
}
