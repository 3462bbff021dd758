import type { DomainEvent } from '@muster/domain/facts/events'
import type { StateOf } from '@muster/domain/facts/state'
import {
  lockRank,
  parseStreamKey,
  type StreamRef,
  streamKey,
} from '@muster/domain/facts/stream-ref'
import type { Instant } from '@muster/domain/ids'
import { sql, type Transaction } from 'kysely'
import { endOf, type Last } from '../and-commit.ts'
import type { Database } from '../schema.ts'
import { chainHash } from './chain-hash.ts'
import type { AnsweredCommand } from './commands.ts'
import type { BlockerRecord, NetworkRecord, PracticeRecord } from './read-tables.ts'

/** What one stream becomes: its new state and the events that made it so, in order. */
export interface StreamChange {
  readonly stream: StreamRef
  readonly commissioner: string | null
  readonly before: { readonly seq: number; readonly hash: string; readonly lastAt: Instant } | null
  readonly events: readonly {
    readonly event: DomainEvent
    readonly occurredAt: Instant
    /** Whose fact it is where it is not the actor's of the whole change. */
    readonly actor?: string
  }[]
  readonly state: StateOf[keyof StateOf]
}

export interface Words {
  readonly ref: string
  readonly stream: string
  readonly field: string
  readonly words: string
  readonly salt: string
  readonly author: string
  readonly audience: string
  readonly retainUntil: Instant | null
}

export interface Change {
  readonly programme: string
  readonly actor: string
  readonly commandId: string
  /** Kept with the change. Where its id has been answered before, a duplicate key ends the transaction. */
  readonly command?: AnsweredCommand
  readonly streams: readonly StreamChange[]
  readonly networks: readonly NetworkRecord[]
  readonly practices: readonly PracticeRecord[]
  readonly blockers: readonly BlockerRecord[]
  readonly words: readonly Words[]
  /** Subjects whose assessment has something to do. */
  readonly wakes: readonly string[]
  /** When subjects that are held look next, changed or not; the others keep their stored instant. */
  readonly nextLooks?: ReadonlyMap<string, Instant | null>
}

const iso = (at: Instant | null | undefined) =>
  at === null || at === undefined ? null : new Date(at).toISOString()

/** The stream has gone on since it was read: the caller reads it again. */
export class StreamMovedOn extends Error {
  override readonly name = 'StreamMovedOn'
}

/**
 * Writes everything that one command or look changes in one statement: the answer, events, states, read tables,
 * wakes, words. One statement is one journey to the server, which is most of what a command costs; tables that do
 * not change are left out of it.
 */
export async function saveChange(
  tx: Transaction<Database>,
  change: Change,
  last?: Last,
): Promise<void> {
  const events = eventRows(change)
  const streams = streamRows(change, events)
  const inserted = streams.filter(({ was }) => was === null)
  const updated = streams.filter(({ was }) => was !== null)
  const planned = nextLookRows(change)
  const parts = [
    change.command ? keptAnswer(change.command) : null,
    events.length > 0 ? newEvents(events) : null,
    inserted.length > 0 ? newStreams(inserted) : null,
    planned.length > 0 ? nextLooks(planned) : null,
    change.networks.length > 0 ? networkRows(change.networks) : null,
    change.practices.length > 0 ? practiceRows(change.practices) : null,
    change.blockers.length > 0 ? blockerRows(change.blockers) : null,
    change.words.length > 0 ? keptWords(change.programme, change.words) : null,
    change.wakes.length > 0 ? newWakes(change.wakes) : null,
  ].filter((part) => part !== null)
  // A commit may come with it, so the statement itself has to fail where a stream has gone on.
  const query = sql`with ${sql.join([movedStreams(updated), ...parts])}
    select 1 / (count(*) = ${updated.length})::int from moved${endOf(last)}`
  try {
    await query.execute(tx)
  } catch (error) {
    throw isDivisionByZero(error) ? new StreamMovedOn('A stream has gone on meanwhile.') : error
  }
}

const isDivisionByZero = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '22012'

const json = (rows: unknown) => sql`${JSON.stringify(rows)}::jsonb`

const keptAnswer = ({ id, actor, procedure, inputHash, answer }: AnsweredCommand) => sql`
  kept as (
    insert into command (id, actor, procedure, input_hash, answer)
    values (${id}, ${actor}, ${procedure}, ${inputHash}, ${json(answer)}))`

const newEvents = (rows: readonly EventRow[]) => sql`
  new_events as (
    insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
    select stream, seq, type, data, actor, occurred_at, command_id, hash
    from jsonb_to_recordset(${json(rows)}) as e(
      stream text, seq int, type text, data jsonb, actor text, occurred_at timestamptz, command_id text, hash text))`

const newStreams = (rows: readonly object[]) => sql`
  new_streams as (
    insert into stream (key, programme_id, kind, id, lock_rank, commissioner_id, seq, hash, last_at, state, next_look_at)
    select key, programme_id, kind, id, lock_rank, commissioner_id, seq, hash, last_at, state, next_look_at
    from jsonb_to_recordset(${json(rows)}) as s(
      key text, programme_id text, kind text, id text, lock_rank smallint, commissioner_id text, seq int,
      hash text, last_at timestamptz, state jsonb, next_look_at timestamptz))`

// The keys are said twice, because the planner takes a set of JSON for a hundred rows and would read the whole table.
const movedStreams = (rows: readonly { readonly key: string }[]) => sql`
  moved as (
    update stream set commissioner_id = s.commissioner_id, seq = s.seq, hash = s.hash, last_at = s.last_at, state = s.state,
      next_look_at = case when s.keep then stream.next_look_at else s.next_look_at end
    from jsonb_to_recordset(${json(rows)}) as s(
      key text, commissioner_id text, was int, seq int, hash text, last_at timestamptz, state jsonb, keep boolean, next_look_at timestamptz)
    where stream.key = any(${rows.map(({ key }) => key)}) and stream.key = s.key and stream.seq = s.was
    returning stream.key)`

const nextLooks = (rows: readonly { readonly key: string }[]) => sql`
  planned as (
    update stream set next_look_at = p.next_look_at
    from jsonb_to_recordset(${json(rows)}) as p(key text, next_look_at timestamptz)
    where stream.key = any(${rows.map(({ key }) => key)}) and stream.key = p.key)`

const networkRows = (rows: readonly NetworkRecord[]) => sql`
  networks as (
    insert into network_view select * from jsonb_populate_recordset(null::network_view, ${json(rows)})
    on conflict (stream) do update set
      commissioner_id = excluded.commissioner_id, stp = excluded.stp, region = excluded.region, name = excluded.name, members = excluded.members, list_size = excluded.list_size,
      milestone_mask = excluded.milestone_mask, remaining_days = excluded.remaining_days,
      not_before = excluded.not_before, withdrawn = excluded.withdrawn, view = excluded.view)`

const practiceRows = (rows: readonly PracticeRecord[]) => sql`
  practices as (
    insert into practice_view select * from jsonb_populate_recordset(null::practice_view, ${json(rows)})
    on conflict (stream) do update set
      commissioner_id = excluded.commissioner_id, name = excluded.name, network_id = excluded.network_id, list_size = excluded.list_size,
      active = excluded.active, contract_type = excluded.contract_type)`

const blockerRows = (rows: readonly BlockerRecord[]) => sql`
  blockers as (
    insert into blocker_view select * from jsonb_populate_recordset(null::blocker_view, ${json(rows)})
    on conflict (stream, blocker_id) do update set
      commissioner_id = excluded.commissioner_id, owner = excluded.owner, target = excluded.target, resolved = excluded.resolved, view = excluded.view)`

const keptWords = (programme: string, words: readonly Words[]) => sql`
  words as (
    insert into erasable (ref, programme_id, stream, field, words, salt, author, audience, retain_until)
    select ref, ${programme}::text, stream, field, words, salt, author, audience, "retainUntil"
    from jsonb_to_recordset(${json(words.map(wordsRow))}) as w(
      ref text, stream text, field text, words text, salt text, author text, audience text, "retainUntil" timestamptz))`

const newWakes = (subjects: readonly string[]) => sql`
  wakes as (insert into wake (subject) select * from jsonb_array_elements_text(${json(subjects)}))`

const wordsRow = (words: Words) => ({ ...words, retainUntil: iso(words.retainUntil) })

interface EventRow {
  readonly stream: string
  readonly seq: number
  readonly hash: string
  readonly occurred_at: string | null
}

function eventRows({ streams, actor: all, commandId }: Change): readonly EventRow[] {
  return streams.flatMap(({ stream, before, events }) => {
    const key = streamKey(stream)
    let { seq, hash } = before ?? { seq: 0, hash: '' }
    return events.map(({ event, occurredAt, actor = all }) => {
      seq += 1
      const row = {
        stream: key,
        seq,
        type: event.type,
        data: event.data,
        actor,
        occurredAt,
        commandId,
      }
      hash = chainHash(hash, row)
      const { occurredAt: at, commandId: command_id, ...rest } = row
      return { ...rest, command_id, occurred_at: iso(at), hash }
    })
  })
}

const nothingPlanned: ReadonlyMap<string, Instant | null> = new Map()

/** A row is updated once in a statement: those of changed streams go with their change. */
function nextLookRows({ streams, nextLooks = nothingPlanned }: Change) {
  const changed = new Set(streams.map(({ stream }) => streamKey(stream)))
  return [...nextLooks].flatMap(([key, at]) =>
    changed.has(key) ? [] : [{ key, next_look_at: iso(at) }],
  )
}

function streamRows(
  { programme, streams, nextLooks = nothingPlanned }: Change,
  events: readonly EventRow[],
) {
  return streams.map(({ stream, commissioner, before, state }) => {
    const key = streamKey(stream)
    const last = events.findLast((event) => event.stream === key)
    return {
      key,
      programme_id: programme,
      kind: stream.kind,
      id: stream.id,
      lock_rank: lockRank[parseStreamKey(key).kind],
      commissioner_id: commissioner,
      was: before?.seq ?? null,
      seq: last?.seq ?? before?.seq ?? 0,
      hash: last?.hash ?? before?.hash ?? '',
      last_at: last?.occurred_at ?? iso(before?.lastAt),
      state,
      keep: !nextLooks.has(key),
      next_look_at: iso(nextLooks.get(key)),
    }
  })
}
