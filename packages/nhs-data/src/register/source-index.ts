import type { PublishedKind, RowsByKind } from '../formats/formats.ts'
import {
  NOT_KNOWN,
  type Source,
  type Sourced,
  type SourceFile,
  sourced,
  sourceOf,
} from './sourced.ts'

/** The rows of one kind of file by code, each with the file it came from. */
export class SourceIndex<Row> {
  private readonly entries = new Map<string, { row: Row; source: Source }>()

  add(code: string, row: Row, source: Source) {
    this.entries.set(code, { row, source })
  }

  codes(): Iterable<string> {
    return this.entries.keys()
  }

  get(code: string): { row: Row; source: Source } | undefined {
    return this.entries.get(code)
  }

  /** One value of the row for this code; `column` where the file has several that could be meant. */
  value<T>(code: string, of: (row: Row) => T | null, column?: string): Sourced<T> {
    const entry = this.entries.get(code)
    if (!entry) return NOT_KNOWN
    return sourced(of(entry.row), column ? { ...entry.source, column } : entry.source)
  }
}

/** The files of one kind, the earliest extract first; those without a date before all others. */
export function filesOf<K extends PublishedKind>(
  files: readonly SourceFile[],
  kind: K,
): SourceFile<K>[] {
  const ofKind = files.filter((file) => file.kind === kind) as SourceFile<K>[]
  return ofKind.sort((a, b) => ((a.extractDate ?? '') < (b.extractDate ?? '') ? -1 : 1))
}

/** Where several files of a kind are given, the later extract wins for a code that both have. */
export function indexBy<K extends PublishedKind>(
  files: readonly SourceFile[],
  kind: K,
  code: (row: RowsByKind[K]) => string,
): SourceIndex<RowsByKind[K]> {
  const index = new SourceIndex<RowsByKind[K]>()
  for (const file of filesOf(files, kind)) {
    const source = sourceOf(file)
    for (const row of file.rows) index.add(code(row), row, source)
  }
  return index
}
