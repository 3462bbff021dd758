import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../schema.ts'

/** One row of a published file, under the key that makes it the same row in another edition. */
export interface KeyedRecord {
  readonly key: string
  readonly record: Readonly<Record<string, unknown>>
}

export interface RecordChange {
  readonly key: string
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
}

export interface StagedComparison {
  readonly held: number
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly ended: number
  /** The first few, by key. */
  readonly changes: readonly RecordChange[]
  readonly endedKeys: readonly string[]
}

const batch = 4_000

/** Puts a file's records beside those held until the transaction ends, so that the server compares them in bulk. */
export async function stageRecords(
  tx: Transaction<Database>,
  records: readonly KeyedRecord[],
): Promise<void> {
  await sql`create temporary table staged_record (
    key text collate "C" primary key, record jsonb not null) on commit drop`.execute(tx)
  for (let from = 0; from < records.length; from += batch) {
    const some = JSON.stringify(records.slice(from, from + batch))
    await sql`insert into staged_record (key, record)
      select key, record from jsonb_to_recordset(${some}::jsonb) as r(key text, record jsonb)`.execute(
      tx,
    )
  }
  await sql`analyze staged_record`.execute(tx)
}

/** What the staged records would change among those held. */
export async function compareStaged(
  tx: Transaction<Database>,
  kind: string,
  examples: number,
): Promise<StagedComparison> {
  const counts = await sql<Omit<StagedComparison, 'changes' | 'endedKeys'>>`
    select count(*) filter (where p.key is not null)::int as held,
      count(*) filter (where p.key is null)::int as new,
      count(*) filter (where p.record <> s.record)::int as changed,
      count(*) filter (where p.record = s.record)::int as unchanged,
      count(*) filter (where s.key is null)::int as ended
    from staged_record s
    full join (select key, record from published_record where kind = ${kind} and not ended) p on p.key = s.key`.execute(
    tx,
  )
  const changes = await sql<RecordChange>`
    select s.key, p.record as before, s.record as after
    from staged_record s join published_record p on p.kind = ${kind} and p.key = s.key and not p.ended
    where p.record <> s.record order by s.key limit ${examples}`.execute(tx)
  const ended = await sql<{ key: string }>`
    select p.key from published_record p
    where p.kind = ${kind} and not p.ended
      and not exists (select from staged_record s where s.key = p.key)
    order by p.key limit ${examples}`.execute(tx)
  const [found] = counts.rows
  if (!found) throw new Error('Counting answered with no row.')
  return { ...found, changes: changes.rows, endedKeys: ended.rows.map(({ key }) => key) }
}

/** Makes the staged records those held, as said by this file. */
export async function holdStaged(
  tx: Transaction<Database>,
  file: { readonly kind: string; readonly sha256: string },
): Promise<void> {
  await sql`
    insert into published_record (kind, key, record, sha256)
    select ${file.kind}, key, record, ${file.sha256} from staged_record
    on conflict (kind, key) do update set record = excluded.record, sha256 = excluded.sha256, ended = false`.execute(
    tx,
  )
}

/** Marks as ended what is held and not staged. */
export async function endUnstaged(tx: Transaction<Database>, kind: string): Promise<void> {
  await sql`
    update published_record p set ended = true
    where p.kind = ${kind} and not p.ended
      and not exists (select from staged_record s where s.key = p.key)`.execute(tx)
}

export interface HeldRecords {
  readonly kind: string
  readonly sha256: string
  readonly records: readonly KeyedRecord['record'][]
}

/** What the published files now say, by kind and by the file that says it; what has ended is left out. */
export async function listPublishedRecords(
  db: Kysely<Database>,
  kinds?: readonly string[],
): Promise<readonly HeldRecords[]> {
  const { rows } = await sql<{ kind: string; sha256: string; record: KeyedRecord['record'] }>`
    select kind, sha256, record from published_record
    where not ended and (${kinds ?? null}::text[] is null or kind = any(${kinds ?? null}))
    order by kind, sha256, key`.execute(db)
  const files = Map.groupBy(rows, ({ kind, sha256 }) => `${kind} ${sha256}`)
  return [...files.values()].flatMap((held) => {
    const [first] = held
    return first
      ? [{ kind: first.kind, sha256: first.sha256, records: held.map(({ record }) => record) }]
      : []
  })
}
