import type { PublishedKind, RowsByKind } from '../formats/formats.ts'

type FileOf<K extends PublishedKind> = {
  kind: K
  fileName: string
  extractDate: string | null
  rows: readonly RowsByKind[K][]
}

/** What joining needs of a file that was read, now or at an earlier import. */
export type SourceFile<K extends PublishedKind = PublishedKind> = { [P in K]: FileOf<P> }[K]

/** The file that a value came from. */
export type Source = {
  kind: PublishedKind
  fileName: string
  extractDate: string | null
  /** The heading of the column, where the file has several that could be meant. */
  column?: string
}

/** A value with where it came from; both are null when no file says it. */
export type Sourced<T> = { value: T; source: Source } | { value: null; source: null }

export const NOT_KNOWN: { value: null; source: null } = { value: null, source: null }

/** What a file says of a row; a blank is not known, and never a value. */
export function sourced<T>(value: T | null | undefined, source: Source): Sourced<T> {
  return value === null || value === undefined ? NOT_KNOWN : { value, source }
}

/** The first of several that is known. */
export function firstKnown<T>(...candidates: readonly Sourced<T>[]): Sourced<T> {
  return candidates.find(({ source }) => source !== null) ?? NOT_KNOWN
}

export function sourceOf(file: Omit<Source, 'column'>): Source {
  return { kind: file.kind, fileName: file.fileName, extractDate: file.extractDate }
}
