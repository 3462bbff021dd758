import { addDays } from '@muster/domain/calendar/days'
import type { LondonDate } from '@muster/domain/ids'
import type { RowsByKind } from '@muster/nhs-data'
import type { Draw } from '../../participants/draw.ts'
import type { RegisterMishap } from './register-mishaps.ts'

export type RegisterRow = RowsByKind['practice-register']

/** With the day of the edition that shows it first. */
export type ShownMishap = RegisterMishap & { readonly shownOn: LondonDate }

/** A last day is published up to so many days after it, or before. */
const days = { after: 10, before: 30 }

/** The rows of a register as they are on a later day: practices have closed or moved, and codes have opened. */
export function laterRows(
  rows: readonly RegisterRow[],
  mishaps: readonly ShownMishap[],
  draw: Draw,
): readonly RegisterRow[] {
  const struck = new Map(mishaps.map((one) => [one.practice as string, one]))
  const byCode = new Map(rows.map((row) => [row.code, row]))
  return rows.flatMap((row) => {
    const mishap = struck.get(row.code)
    if (!mishap) return [row]
    const { practice, kind, successor, to, shownOn } = mishap
    if (kind === 'moves') return [{ ...row, commissioner: to ?? null, joinedOn: shownOn }]
    const ends = Math.floor(draw('last day', practice) * (days.after + days.before)) - days.after
    const closeDate = addDays(shownOn, ends)
    const closed: RegisterRow = { ...row, status: 'C', closeDate }
    if (kind === 'newCode' && successor)
      return [closed, { ...row, code: successor, openDate: addDays(closeDate, 1) }]
    const joined = kind === 'merges' && successor ? byCode.get(successor) : undefined
    return [joined ? { ...closed, ...addressOf(joined) } : closed]
  })
}

/** The two moved together before they became one. */
const addressOf = ({
  addressLine1,
  addressLine2,
  addressLine3,
  addressLine4,
  addressLine5,
  postcode,
}: RegisterRow): Partial<RegisterRow> => ({
  addressLine1,
  addressLine2,
  addressLine3,
  addressLine4,
  addressLine5,
  postcode,
})
