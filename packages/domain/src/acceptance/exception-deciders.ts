import type { ExceptionKind } from '../facts/events.ts'
import type { GrantedException } from '../facts/exception-state.ts'
import type { NetworkState } from '../facts/state.ts'
import type { PracticeId } from '../ids.ts'

export type Decider = 'commissioner' | 'region'

/**
 * A rural waiver is the commissioner's alone (specification 3.2: S9). In 2019 exceptions were granted far beyond it,
 * so any other is granted by commissioner and region with a reason [P].
 */
export const decidersOf = (exception: ExceptionKind): readonly Decider[] =>
  exception === 'ruralUnder30k' ? ['commissioner'] : ['commissioner', 'region']

type Group = readonly PracticeId[]

const sameGroup = (one: Group, other: Group): boolean =>
  one.length === other.length && one.every((id) => other.includes(id))

/** Whether it was asked for these very practices: another group has reasons of its own. [P] */
export const isFor = ({ groups }: GrantedException, group: Group): boolean =>
  groups === undefined || groups.some((one) => sameGroup(one, group))

export const grantedByAll = ({ exception, grantedBy }: GrantedException): boolean =>
  decidersOf(exception).every((one) => grantedBy.includes(one))

/** Whether it stands by a grant of theirs: of what is asked now, or of what was asked for another group before. */
export const hasGranted = (
  { exception, grantedBy, standsFor = [] }: GrantedException,
  by: Decider,
): boolean => grantedBy.includes(by) || (standsFor.length > 0 && decidersOf(exception).includes(by))

/** Whether all who have to grant it have done so for this group. */
export function isGranted(
  { exceptions }: NetworkState,
  exception: ExceptionKind,
  group: Group,
): boolean {
  const held = exceptions[exception]
  if (!held) return false
  return (
    (isFor(held, group) && grantedByAll(held)) ||
    (held.standsFor ?? []).some((one) => sameGroup(one, group))
  )
}
