import type { PublishedKind, RowsByKind } from '../formats/formats.ts'
import type { ReadOk } from '../read-result.ts'
import { NOT_KNOWN, type Source, type Sourced, sourced, sourceOf } from './sourced.ts'

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

  /** One value of the row for this code. */
  value<T>(code: string, of: (row: Row) => T | null): Sourced<T> {
    const entry = this.entries.get(code)
    return entry ? sourced(of(entry.row), entry.source) : NOT_KNOWN
  }
}

/** The reads of one kind, the earliest extract first; those without a date before all others. */
export function readsOf<K extends PublishedKind>(reads: readonly ReadOk[], kind: K): ReadOk<K>[] {
  return reads
    .filter((read): read is ReadOk<K> => read.kind === kind)
    .sort((a, b) => ((a.extractDate ?? '') < (b.extractDate ?? '') ? -1 : 1))
}

/** Where several files of a kind are given, the later extract wins for a code that both have. */
export function indexBy<K extends PublishedKind>(
  reads: readonly ReadOk[],
  kind: K,
  code: (row: RowsByKind[K]) => string,
): SourceIndex<RowsByKind[K]> {
  const index = new SourceIndex<RowsByKind[K]>()
  for (const read of readsOf(reads, kind)) {
    const source = sourceOf(read)
    const rows: readonly RowsByKind[K][] = read.rows
    for (const row of rows) index.add(code(row), row, source)
  }
  return index
}
