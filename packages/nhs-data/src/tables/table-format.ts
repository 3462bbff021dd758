import type { Cell } from './cell.ts'

/** One column of a published file: its heading as published, and what stands in it. */
export type Column<T> = {
  heading: string
  cell: Cell<T>
  /** A column that older or shorter editions of the file lack: its values are then null. */
  optional: boolean
}

export type Columns = Readonly<Record<string, Column<unknown>>>

/** The record that a set of columns makes of one row. */
export type RowOf<C> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never }

/** How the publisher writes the file; Muster's writers write it the same way. */
export type Style = {
  delimiter: ',' | '¬'
  newline: '\r\n' | '\n'
  quoteEverything: boolean
  encoding: 'utf-8' | 'windows-1252'
}

export type TableFormat<Row> = {
  /** What a person calls the file: "the practice register (epraccur)". */
  title: string
  columns: Columns
  /** Where there is no header: the position of each column, from 1, and how many there are. */
  positions: { at: Readonly<Record<string, number>>; width: number } | null
  style: Style
  /** What makes a row the same row in another edition of the file. */
  key: (row: Row) => string
  /** The same, as a heading, for messages about duplicates. */
  keyHeading: string
  /** Rows of the file that are about something else than the totals Muster uses, and why. */
  rejects?: (row: Row) => { column: string; value: string; reason: string } | null
}

export function column<T>(heading: string, cell: Cell<T>): Column<T> {
  return { heading, cell, optional: false }
}

export function optionalColumn<T>(heading: string, cell: Cell<T | null>): Column<T | null> {
  return { heading, cell, optional: true }
}

export const PLAIN: Style = {
  delimiter: ',',
  newline: '\n',
  quoteEverything: false,
  encoding: 'utf-8',
}

/** Headings are compared without regard to case, runs of blanks, or a blank at the end. */
export function plainHeading(heading: string): string {
  return heading.replace(/\s+/g, ' ').trim().toLowerCase()
}
