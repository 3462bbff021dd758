import { type Cell, Unreadable } from './cell.ts'

const PLAIN_NUMBER = /^-?\d{1,15}(\.\d+)?$/
/** NHS Choices writes longitudes near Greenwich as "-3.7647120654582977E-2". */
const ANY_NUMBER = /^-?\d{1,15}(\.\d+)?(E[+-]?\d{1,3})?$/i

function numeric(
  accepts: (value: number) => boolean,
  expected: string,
  pattern = PLAIN_NUMBER,
): Cell<number> {
  return {
    read(text) {
      const trimmed = text.trim()
      if (trimmed === '') return new Unreadable('is empty')
      const value = pattern.test(trimmed) ? Number(trimmed) : Number.NaN
      return accepts(value) ? value : new Unreadable(`is not ${expected}`)
    },
    write: String,
  }
}

/** People or things counted: a whole number, not negative. */
export const count = numeric(
  (value) => Number.isInteger(value) && value >= 0,
  'a whole number such as 8051, without thousands separators',
)

/** A mean or a weighted number of people (quarters and fractions occur), not negative. */
export const quantity = numeric(
  (value) => value >= 0,
  'a number such as 4095.25, without thousands separators',
)

/** Pounds. Deductions and recoveries are published as negative amounts. */
export const pounds = numeric(
  (value) => !Number.isNaN(value),
  'an amount such as 401441.99 or -63154.38',
)

/** Degrees within the United Kingdom and its islands, WGS84: anything else is a misplaced point. */
export const latitude = numeric(
  (value) => value >= 49 && value <= 61.5,
  'a latitude in the United Kingdom (49 to 61.5)',
  ANY_NUMBER,
)
export const longitude = numeric(
  (value) => value >= -9 && value <= 2.5,
  'a longitude in the United Kingdom (-9 to 2.5)',
  ANY_NUMBER,
)
