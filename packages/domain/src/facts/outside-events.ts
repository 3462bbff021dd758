import type { CommissionerId, LondonDate, NetworkId, PracticeId } from '../ids.ts'

/** What the national register was asked to enter for a network, as it was when it was asked for. */
export interface RegisterChange {
  readonly network: { readonly id: NetworkId; readonly name: string }
  readonly role: string
  readonly commissioner: { readonly code: CommissionerId; readonly name: string }
  /** From when the links count. */
  readonly from: LondonDate
  readonly members: readonly {
    readonly code: PracticeId
    readonly name: string
    readonly link: string
    readonly from: LondonDate
  }[]
  readonly payee: { readonly code: PracticeId; readonly link: string } | null
}

export type OutsideEvent =
  | {
      readonly type: 'outsideAsked'
      readonly data: {
        readonly request: string
        readonly askedOn: LondonDate
        readonly promisedFor?: LondonDate
        readonly register?: RegisterChange
      }
    }
  | {
      readonly type: 'outsidePromised'
      readonly data: { readonly request: string; readonly promisedFor: LondonDate }
    }
  | {
      readonly type: 'outsideAnswered'
      readonly data: {
        readonly request: string
        readonly answeredOn: LondonDate
        readonly code: string
      }
    }
