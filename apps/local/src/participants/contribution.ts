import type { Vote } from '@muster/domain/facts/step-events'
import type { MeetingId } from '@muster/domain/ids'

type Typed = Readonly<Record<string, unknown>>

/** What a participant sends for a step, in the words of the api's own form. */
export type Contribution =
  | { readonly kind: 'answer'; readonly answer: Typed }
  | { readonly kind: 'propose'; readonly answer: Typed; readonly version: number }
  | { readonly kind: 'agree'; readonly version: number }
  | { readonly kind: 'sign'; readonly version: string; readonly answer: Typed }
  | {
      readonly kind: 'judge'
      readonly verdict: 'accepted' | 'returned'
      readonly items: readonly string[]
      readonly reason?: string
    }
  | {
      readonly kind: 'decide'
      readonly outcome: 'approve' | 'defer'
      readonly heldAt?: MeetingId
      readonly votes: readonly Vote[]
      readonly reason?: string
    }
  | { readonly kind: 'confirm' | 'acknowledge' }
  | { readonly kind: 'notApplicable'; readonly reason: string }
