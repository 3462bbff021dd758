import type { MilestoneName } from './programme.ts'

/** How an approved network changes its members and the parts they play. */
export interface MemberChanges {
  /** From this milestone on; before it the steps themselves are answered anew. */
  readonly after: MilestoneName
  /** Calendar days between the notice and the earliest effect. */
  readonly noticeDays: number
  /** Calendar days that the members have to sign the variation. */
  readonly signWithinDays: number
  readonly source: string
}
