import type { ChangeId, LondonDate, PracticeId, StepId } from '../ids.ts'
import type { Answer, ErasableRef } from '../programme/field.ts'

/**
 * What may change in a network by notice. A practice joins, leaves by itself, or the others want it out; a part is
 * played by somebody else; the director is away for a time, and somebody stands in.
 */
export type AskedChange =
  | 'join'
  | 'leave'
  | 'expel'
  | 'payee'
  | 'director'
  | 'coordinator'
  | 'absence'

/**
 * What the practice register brings: a member closes, is merged into another practice, or gets another code; or moves
 * with the contract of the one that was merged into it; or comes back, because that was undone.
 */
export type RegisterKind = 'close' | 'merge' | 'recode' | 'move' | 'return'

export type ChangeKind = AskedChange | RegisterKind

/** A part in the network, which somebody else is to play. */
export const isPart = (kind: ChangeKind): kind is 'payee' | 'director' =>
  kind === 'payee' || kind === 'director'

export const isFromRegister = (kind: ChangeKind): kind is RegisterKind =>
  kind === 'close' || kind === 'merge' || kind === 'recode' || kind === 'move' || kind === 'return'

/** A change of who is a member; the others are of the parts that members play. */
export const changesMembers = (kind: ChangeKind): boolean =>
  kind === 'join' || kind === 'leave' || kind === 'expel' || isFromRegister(kind)

/** The two whose agreement a new member needs: itself, and those who are in the network. */
export type JoiningSide = 'practice' | 'network'

/** A version of a document that says what another one said, under the practices' present codes. */
export interface SameText {
  readonly document: string
  readonly from: string
  readonly to: string
}

export type ChangeEvent =
  | {
      readonly type: 'changeNotified'
      readonly data: {
        readonly change: ChangeId
        readonly kind: ChangeKind
        /** Who joins, leaves or is to leave; for a part in the network, who holds it now. */
        readonly practice: PracticeId
        /** Who takes its place, where the register change has one. */
        readonly successor?: PracticeId
        /** Whose wish it is that a practice joins. */
        readonly by?: JoiningSide
        readonly reason: ErasableRef
        /** Who coordinates from now on; at which practice whoever stands in for the director works. */
        readonly to?: PracticeId
        readonly standIn?: ErasableRef
        /** The last day of the absence. */
        readonly until?: LondonDate
      }
    }
  /** The other side of a joining agrees to it. */
  | {
      readonly type: 'changeAgreed'
      readonly data: { readonly change: ChangeId; readonly by: JoiningSide }
    }
  | {
      readonly type: 'changeApproved'
      readonly data: {
        readonly change: ChangeId
        readonly reason: ErasableRef
        readonly effectiveOn: LondonDate
      }
    }
  | {
      readonly type: 'changeRefused'
      readonly data: { readonly change: ChangeId; readonly reason: ErasableRef }
    }
  | { readonly type: 'changeTakenBack'; readonly data: { readonly change: ChangeId } }
  /** What needs nobody's approval is made by notice; an absence is over. */
  | { readonly type: 'changeMade'; readonly data: { readonly change: ChangeId } }
  /** It can no longer come about: the practice has joined another network meanwhile, or has closed. */
  | { readonly type: 'changeLapsed'; readonly data: { readonly change: ChangeId } }
  /** The day has come: the answer that names the members, as it is from now on. */
  | {
      readonly type: 'changeEffected'
      readonly data: {
        readonly change: ChangeId
        readonly step: StepId
        readonly answer: Answer
        /** Who has taken the place of the practice wherever it was named. */
        readonly successor?: PracticeId
        /** Where the successor was no member before. */
        readonly newParty?: true
        /** The other answers that named it. */
        readonly also?: readonly { readonly step: StepId; readonly answer: Answer }[]
        /** Texts whose signatures stand, because no party to them has changed. */
        readonly stands?: readonly SameText[]
      }
    }
