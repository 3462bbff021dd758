/** Why a value cannot be taken, in words a person can act on. */
export class Unreadable {
  readonly reason: string
  constructor(reason: string) {
    this.reason = reason
  }
}

/**
 * One kind of cell: how its text becomes a value and how the value is written again.
 * Method syntax, so that a cell of a narrower type can stand in a list of cells.
 */
export type Cell<T> = {
  read(text: string): T | Unreadable
  write(value: T): string
}

/** Text that must be there. Blanks at either end are padding in every published file. */
export const words: Cell<string> = {
  read: (text) => text.trim() || new Unreadable('is empty'),
  write: (value) => value,
}

/** The same cell where the file may leave it blank (nothing, or blanks): blank is null. */
export function maybe<T>(cell: Cell<T>, blank = ''): Cell<T | null> {
  return {
    read: (text) => (text.trim() === '' ? null : cell.read(text)),
    write: (value) => (value === null ? blank : cell.write(value)),
  }
}

/** One of a few published words. */
export function oneOf<const W extends string>(allowed: readonly W[]): Cell<W> {
  return {
    read(text) {
      const found = allowed.find((word) => word === text.trim())
      return found ?? new Unreadable(`is not one of ${allowed.join(', ')}`)
    },
    write: (value) => value,
  }
}

/** A cell in which the publisher writes a word such as UNKNOWN or MISSING for no value. */
export function orUnknown<T>(cell: Cell<T>, unknown: string): Cell<T | null> {
  return {
    read: (text) => (text.trim() === '' || text.trim() === unknown ? null : cell.read(text)),
    write: (value) => (value === null ? unknown : cell.write(value)),
  }
}

/** A yes-or-no cell with the publisher's own two words. */
export function eitherOf(yes: string, no: string): Cell<boolean> {
  return {
    read(text) {
      const word = text.trim().toUpperCase()
      if (word === yes.toUpperCase()) return true
      if (word === no.toUpperCase()) return false
      return new Unreadable(`is neither ${yes} nor ${no}`)
    },
    write: (value) => (value ? yes : no),
  }
}
