import type { ChangeKind } from '../facts/change-events.ts'
import type { Parameter } from './parameter.ts'
import type { MilestoneName } from './programme.ts'

/** How a network changes its members and the parts they play, once its steps are no longer answered anew. */
export interface MemberChanges {
  /** From this milestone on; before it the steps themselves are answered anew. */
  readonly after: MilestoneName
  /** From here on who plays a part changes by notice; from `after`, unless said. */
  readonly partsAfter?: MilestoneName
  /** What the commissioner approves; of everything else it is told. Everything, unless said. */
  readonly approved?: Parameter<readonly ChangeKind[]>
  /** For how many days somebody may stand in for the director. */
  readonly absenceDays?: Parameter<number>
  /** Calendar days between the notice and the earliest effect. */
  readonly noticeDays: number
  /** Calendar days that the members have to sign the variation. */
  readonly signWithinDays: number
  readonly source: string
}
