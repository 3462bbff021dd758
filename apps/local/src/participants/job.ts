import type { AskedChange } from '@muster/domain/facts/change-events'
import type { DisputeOutcome } from '@muster/domain/facts/dispute-events'
import type { ExceptionKind } from '@muster/domain/facts/events'
import type { LmcAct } from '@muster/domain/facts/lmc-facts'
import type {
  ChangeId,
  CommissionerId,
  DisputeId,
  Instant,
  MeetingId,
  NetworkId,
  PracticeId,
  RegisterChangeId,
  StepId,
} from '@muster/domain/ids'
import type { LmcCase } from '@muster/domain/lmc/lmc-cases'

/** What somebody has to do. */
export type Task =
  | { readonly kind: 'proposeNetwork'; readonly group: string }
  | {
      readonly kind:
        | 'answer'
        | 'notApplicable'
        | 'propose'
        | 'agree'
        | 'sign'
        | 'judge'
        | 'decide'
        | 'confirm'
        | 'acknowledge'
        /** Looks whether the engine has completed a step that others wait for. */
        | 'look'
      readonly step: StepId
    }
  | { readonly kind: 'appoint' }
  | { readonly kind: 'schedule'; readonly agenda: readonly NetworkId[] }
  | { readonly kind: 'cover'; readonly practice: PracticeId }
  | { readonly kind: 'serveNotices' }
  | { readonly kind: 'askOutside' | 'enterCode'; readonly request: string }
  | { readonly kind: 'confirmReady' }
  | { readonly kind: 'decideRegister'; readonly change: RegisterChangeId }
  | { readonly kind: 'giveNotice'; readonly change: AskedChange }
  | { readonly kind: 'agreeChange' | 'takeBackChange' | 'decideChange'; readonly change: ChangeId }
  | { readonly kind: 'raiseDispute'; readonly part: StepId }
  | {
      readonly kind: 'meetDispute' | 'referDispute'
      readonly dispute: DisputeId
    }
  | {
      readonly kind: 'closeDispute'
      readonly dispute: DisputeId
      readonly outcome: DisputeOutcome
    }
  | {
      readonly kind: 'requestException'
      readonly exception: ExceptionKind
      /** It was refused for the same group before. */
      readonly fuller: boolean
    }
  | { readonly kind: 'preferLead'; readonly by: CommissionerId }
  | { readonly kind: 'decideLead' }
  /** A practice that nobody wants looks for a place, and its commissioner sees to it. */
  | {
      readonly kind: 'askPlace' | 'refusePlace'
      readonly practice: PracticeId
      readonly network: NetworkId
    }
  | {
      readonly kind: 'inviteLmc' | 'requirePlace' | 'meetAlone' | 'settleAlone'
      readonly practice: PracticeId
    }
  /** A local medical committee does what waits for it. */
  | { readonly kind: 'mediate'; readonly act: LmcAct; readonly about: LmcCase['about'] }
  | {
      readonly kind: 'decideException'
      readonly exception: ExceptionKind
      readonly by: 'commissioner' | 'region'
    }

/** A task with whose it is. The key is natural: the same task has it in every run. */
export interface Job {
  readonly key: string
  readonly task: Task
  readonly commissioner: CommissionerId
  readonly practice?: PracticeId
  readonly network?: NetworkId
  readonly meeting?: MeetingId
  /** The account that does it. */
  readonly account: string
  /** By when people mean to have done it. */
  readonly by: Instant
  /** Not before; for what has its own day, such as a meeting. */
  readonly from?: Instant
  /** It was done before, and nobody sat and waited to do it again. */
  readonly anew?: true
  /** Calendar days that it normally takes once it may be done. */
  readonly days: number
}
