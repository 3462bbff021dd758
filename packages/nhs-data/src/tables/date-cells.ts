import { type Cell, Unreadable } from './cell.ts'

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')

/** `YYYY-MM-DD` when the day exists in the calendar, else null. */
export function isoDate(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month}-${day}`
  const ms = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(iso) ? iso : null
}

export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  return match !== null && isoDate(match[1] ?? '', match[2] ?? '', match[3] ?? '') !== null
}

type Order = { pattern: RegExp; toIso: (groups: string[]) => string | null; expected: string }

function date(order: Order, write: (iso: string) => string): Cell<string> {
  return {
    read(text) {
      const trimmed = text.trim()
      if (trimmed === '') return new Unreadable('is empty')
      const match = order.pattern.exec(trimmed)
      return (
        (match && order.toIso(match.slice(1))) ?? new Unreadable(`is not a ${order.expected} date`)
      )
    },
    write,
  }
}

/** 20191001: the ODS files, also as a number in their workbooks. */
export const compactDate = date(
  {
    pattern: /^(\d{4})(\d\d)(\d\d)$/,
    toIso: ([y = '', m = '', d = '']) => isoDate(y, m, d),
    expected: 'YYYYMMDD',
  },
  (iso) => iso.replaceAll('-', ''),
)

/** 01/04/1999: the payments file. */
export const slashDate = date(
  {
    pattern: /^(\d\d)\/(\d\d)\/(\d{4})$/,
    toIso: ([d = '', m = '', y = '']) => isoDate(y, m, d),
    expected: 'DD/MM/YYYY',
  },
  (iso) => iso.split('-').reverse().join('/'),
)

/** 01JAN2019: the list sizes. */
export const monthNameDate = date(
  {
    pattern: /^(\d\d)([A-Za-z]{3})(\d{4})$/,
    toIso: ([d = '', name = '', y = '']) => {
      const month = String(MONTHS.indexOf(name.toUpperCase()) + 1).padStart(2, '0')
      return isoDate(y, month, d)
    },
    expected: 'DDMONYYYY',
  },
  (iso) => {
    const [y = '', m = '', d = ''] = iso.split('-')
    return `${d}${MONTHS[Number(m) - 1]}${y}`
  },
)
