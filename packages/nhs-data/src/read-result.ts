import type { FileProblemCode } from './files/file-problem.ts'
import type { PublishedKind, RowsByKind } from './formats/formats.ts'
import type { RowRefusal } from './tables/row-reader.ts'

export type ReadOptions = {
  /** `YYYY-MM-DD`, for a file whose content does not say when it was extracted. */
  extractDate?: string
}

type ReadOf<K extends PublishedKind> = {
  ok: true
  kind: K
  fileName: string
  /** Of the bytes as given. */
  sha256: string
  extractDate: string | null
  /** Whether the file says its date, or the person who imports it. */
  extractDateFrom: 'content' | 'stated' | null
  /** Rows of data, blank ones not counted: those taken and those refused. */
  rowsRead: number
  rowsRefused: number
  rows: RowsByKind[K][]
  /** In which row of the file each record stands, by its key; null for a workbook. */
  rowNumbers: ReadonlyMap<string, number> | null
  /** Every refused cell, up to the first thousand. */
  refused: RowRefusal[]
  notes: string[]
}

/** A file that was read; `kind` says what its rows are. */
export type ReadOk<K extends PublishedKind = PublishedKind> = { [P in K]: ReadOf<P> }[K]

export type ReadFailed = { ok: false; error: { code: FileProblemCode; message: string } }

export type ReadResult = ReadOk | ReadFailed
