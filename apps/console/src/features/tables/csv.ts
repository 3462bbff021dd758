export type CsvValue = string | number | boolean | null

/** Excel takes the byte order mark as the sign of UTF-8, and shows accents wrongly without it. */
const byteOrderMark = '\uFEFF'

/** A table as CSV (RFC 4180) in which no cell can run as a formula when a spreadsheet opens it. */
export const csvOf = (rows: readonly (readonly CsvValue[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

function cell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return `"${harmless(value).replaceAll('"', '""')}"`
}

/**
 * A text that starts like a formula is marked as text by an apostrophe (OWASP, CSV injection): names and sentences
 * come from other people. Spaces before the sign do not make it safe, and full-width signs count in some locales.
 */
const harmless = (text: string) =>
  /^[\s\0]*[=+\-@＝＋－＠|%]|^[\t\r\n]/.test(text) ? `'${text}` : text
