import { type Cell, Unreadable } from './cell.ts'

function code(pattern: RegExp, expected: string): Cell<string> {
  return {
    read(text) {
      const value = text.trim().toUpperCase()
      if (value === '') return new Unreadable('is empty')
      return pattern.test(value) ? value : new Unreadable(`is not ${expected}`)
    },
    write: (value) => value,
  }
}

export const PRACTICE_CODE = /^[A-Z][A-Z0-9]{2}\d{3}$/

export const practiceCode = code(
  PRACTICE_CODE,
  'a practice code: six characters such as A81001 or Y02622',
)
/** A practice's main site has the practice's own code; a branch adds three digits. */
export const siteCode = code(
  /^[A-Z][A-Z0-9]{2}\d{3}(\d{3})?$/,
  'a practice or branch code such as A81013 or A81013001',
)
/** CCGs and Welsh health boards have three characters; commissioners formed since 2020 up to five. */
export const commissionerCode = code(
  /^[0-9A-Z]{3,5}$/,
  'a commissioner code of three to five letters and digits, such as 00K',
)
export const networkCode = code(/^U\d{5}$/, 'a network code: U and five digits, such as U45102')
export const onsCode = code(/^[EWNS]\d{8}$/, 'an ONS code: a letter and eight digits')

const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?) *(\d[A-Z]{2})$/

function splitPostcode(text: string): [string, string] | null {
  const match = POSTCODE.exec(text.trim().toUpperCase())
  return match ? [match[1] ?? '', match[2] ?? ''] : null
}

/** Held with one space whatever the file pads with, so that the files compare. */
export const postcode: Cell<string> = {
  read(text) {
    if (text.trim() === '') return new Unreadable('is empty')
    return splitPostcode(text)?.join(' ') ?? new Unreadable('is not a postcode such as TS18 1HU')
  },
  write: (value) => value,
}

/** The payments file pads its postcodes to eight characters ("TS5  8SB"). */
export const paddedPostcode: Cell<string> = {
  read: postcode.read,
  write(value) {
    const [outward, inward] = splitPostcode(value) ?? [value, '']
    return `${outward.padEnd(5)}${inward}`
  },
}
