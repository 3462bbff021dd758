/**
 * What is earned month by month, exactly: whole numbers of a part of a penny so small that lists, rates, months and
 * days all divide into it. Nothing is rounded before `inPence`.
 */
export interface Accrual {
  readonly months: readonly bigint[]
  /** How many of these parts are a penny. */
  readonly perPenny: bigint
}

/** Every number of days that a month can have divides it. */
const daysInEveryMonth = 28n * 29n * 15n * 31n
export const monthPart = (days: number, ofDays: number): bigint =>
  (daysInEveryMonth * BigInt(days)) / BigInt(ofDays)
export const wholeMonth = daysInEveryMonth

/**
 * The rounding rule: the amount earned from the start of the period is rounded to the penny (half a penny up) at the
 * end of each month, and a month is paid what that has grown by. So the year is the exact amount rounded once, its
 * months sum to it exactly, and none is negative. A cap is on the sum.
 */
export function inPence({ months, perPenny }: Accrual, capPence?: number): readonly number[] {
  let earned = 0n
  let paid = 0n
  return months.map((month) => {
    earned += month
    const rounded = (2n * earned + perPenny) / (2n * perPenny)
    const due = capPence === undefined || rounded < BigInt(capPence) ? rounded : BigInt(capPence)
    const grown = due - paid
    paid = due
    return Number(grown)
  })
}
