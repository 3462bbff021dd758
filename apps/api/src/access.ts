import type { Grant } from '@muster/domain/access/grants'

/**
 * Who may call a procedure. What they see or change there is checked again on the facts, inside the operation that
 * holds the locks: a coordinator is whoever the network's own answers name.
 */
export type Access =
  /** Before sign-in; says nothing about any practice. */
  | { readonly who: 'anyone' }
  /** Signed in; `scope` names how the operation narrows it, for the list of procedures and its test. */
  | {
      readonly who: readonly Grant['role'][]
      readonly scope:
        | 'ownPractice'
        | 'ownNetwork'
        | 'ownCommissioner'
        | 'ownRegion'
        | 'ownInvitations'
        | 'session'
        | 'all'
    }

/** Those whose scope stands; a mediator is let in case by case, by an invitation. */
export const standingRoles: readonly Grant['role'][] = [
  'practice',
  'supportLead',
  'secretary',
  'region',
  'national',
]
export const everyRole: readonly Grant['role'][] = [...standingRoles, 'lmc']
export const overseers: readonly Grant['role'][] = [
  'supportLead',
  'secretary',
  'region',
  'national',
]
