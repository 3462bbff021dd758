import type { ExceptionKind } from '../facts/events.ts'
import type { NetworkState } from '../facts/state.ts'

export type Decider = 'commissioner' | 'region'

/**
 * A rural waiver is the commissioner's alone (specification 3.2: S9). In 2019 exceptions were granted far beyond it,
 * so any other is granted by commissioner and region with a reason [P].
 */
export const decidersOf = (exception: ExceptionKind): readonly Decider[] =>
  exception === 'ruralUnder30k' ? ['commissioner'] : ['commissioner', 'region']

/** Whether all who have to grant it have done so. */
export function isGranted({ exceptions }: NetworkState, exception: ExceptionKind): boolean {
  const grantedBy = exceptions[exception]?.grantedBy ?? []
  return (
    exceptions[exception] !== undefined &&
    decidersOf(exception).every((one) => grantedBy.includes(one))
  )
}
