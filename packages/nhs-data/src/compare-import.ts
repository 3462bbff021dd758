import { FORMATS, type PublishedKind, type RowsByKind, type TableKind } from './formats/formats.ts'
import type { TableFormat } from './tables/table-format.ts'

export type ImportChange = { key: string; column: string; before: unknown; after: unknown }

export type ImportComparison<Row> = {
  /** Rows whose key is not held. */
  new: Row[]
  /** One entry for each value that differs, in the order of the file. */
  changed: ImportChange[]
  /** How many rows say what is held. */
  unchanged: number
  /** Rows held whose key the file no longer has. */
  ended: Row[]
}

/** What an import would do, for its dry run. `held` is keyed by `recordKey`. */
export function compareImport<K extends PublishedKind>(
  held: ReadonlyMap<string, RowsByKind[K]>,
  incoming: readonly RowsByKind[K][],
  kind: K,
): ImportComparison<RowsByKind[K]> {
  const ended = new Map(held)
  const result: ImportComparison<RowsByKind[K]> = { new: [], changed: [], unchanged: 0, ended: [] }
  for (const row of incoming) {
    const key = recordKey(kind, row)
    const before = held.get(key)
    ended.delete(key)
    if (before === undefined) {
      result.new.push(row)
      continue
    }
    const changes = changesOf(kind, key, before, row)
    if (changes.length === 0) result.unchanged += 1
    result.changed.push(...changes)
  }
  result.ended.push(...ended.values())
  return result
}

/** What makes a row the same row in another edition of its file. */
export function recordKey<K extends PublishedKind>(kind: K, row: RowsByKind[K]): string {
  const table = tableOf(kind, row)
  const key = (FORMATS[table] as TableFormat<RowsByKind[K]>).key(row)
  return kind === 'pcn-workbook' ? `${table} ${key}` : key
}

function changesOf<Row extends object>(
  kind: PublishedKind,
  key: string,
  before: Row,
  after: Row,
): ImportChange[] {
  const was = before as Record<string, unknown>
  const is = after as Record<string, unknown>
  const { columns } = FORMATS[tableOf(kind, after)]
  return Object.entries(columns)
    .filter(([property]) => (was[property] ?? null) !== (is[property] ?? null))
    .map(([property, { heading }]) => ({
      key,
      column: heading,
      before: was[property] ?? null,
      after: is[property] ?? null,
    }))
}

function tableOf(kind: PublishedKind, row: object): TableKind {
  if (kind !== 'pcn-workbook') return kind
  return 'practiceCode' in row ? 'pcn-members-csv' : 'pcn-details-csv'
}
