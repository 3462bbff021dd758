import { type Kysely, sql } from 'kysely'

// Frozen: a later change is a later migration. Text that decides an order sorts by code point (COLLATE "C").
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table programme_version (
     programme_id text collate "C" not null, version int not null,
     document jsonb not null, document_hash text not null,
     primary key (programme_id, version))`,
  `create table programme_clock (
     programme_id text collate "C" primary key, kind text not null check (kind in ('real','rate','stepped')),
     at timestamptz(3) not null, rate double precision not null, heartbeat_at timestamptz(3),
     turn text not null default 'engine' check (turn in ('engine','people')))`,
  `create table stream (
     key text collate "C" primary key, programme_id text collate "C" not null, kind text not null,
     id text collate "C" not null, lock_rank smallint not null, commissioner_id text collate "C",
     seq int not null, hash text not null, last_at timestamptz(3) not null, state jsonb not null,
     next_look_at timestamptz(3))
     with (fillfactor = 70)`,
  'create index stream_by_commissioner on stream (programme_id, commissioner_id, kind)',
  'create index stream_next_look on stream (programme_id, next_look_at) where next_look_at is not null',
  `create table event (
     position bigint generated always as identity, stream text collate "C" not null, seq int not null,
     type text not null, data jsonb not null, actor text not null, occurred_at timestamptz(3) not null,
     recorded_at timestamptz(3) not null default clock_timestamp(), command_id text not null, hash text not null,
     primary key (stream, seq))`,
  'create unique index event_position on event (position)',
  `create table command (
     id text collate "C" primary key, actor text not null, procedure text not null, input_hash text not null,
     answer jsonb not null, recorded_at timestamptz(3) not null default clock_timestamp())`,
  `create table wake (
     id bigint generated always as identity primary key, subject text collate "C" not null,
     created_at timestamptz(3) not null default clock_timestamp(), sent_at timestamptz(3))`,
  'create index wake_by_subject on wake (subject)',
  `create table look (
     id bigint generated always as identity primary key, subject text collate "C" not null,
     woken_by text not null, moves int not null, rounds int not null, woken_at timestamptz(3),
     looked_at timestamptz(3) not null default clock_timestamp())`,
  `create table erasable (
     ref text collate "C" primary key, programme_id text collate "C" not null, stream text collate "C" not null,
     field text not null, words text not null, salt text not null, author text not null, audience text not null,
     retain_until timestamptz(3), recorded_at timestamptz(3) not null default clock_timestamp())`,
  'create index erasable_by_stream on erasable (stream)',
  `create table network_view (
     stream text collate "C" primary key, programme_id text collate "C" not null, network_id text collate "C" not null,
     commissioner_id text collate "C" not null, stp text not null, region text collate "C" not null, name text not null,
     members int not null, list_size int not null, milestone_mask int not null, remaining_days int,
     not_before timestamptz(3), withdrawn boolean not null, view jsonb not null)
     with (fillfactor = 70)`,
  'create index network_view_by_commissioner on network_view (programme_id, commissioner_id)',
  `create table practice_view (
     stream text collate "C" primary key, programme_id text collate "C" not null, practice_id text collate "C" not null,
     commissioner_id text collate "C" not null, name text not null, network_id text collate "C",
     list_size int, active boolean not null, contract_type text)`,
  'create index practice_view_by_commissioner on practice_view (programme_id, commissioner_id)',
  `create table blocker_view (
     stream text collate "C" not null, blocker_id text collate "C" not null, programme_id text collate "C" not null,
     commissioner_id text collate "C" not null, network_id text collate "C", owner text not null,
     target timestamptz(3) not null, resolved boolean not null, view jsonb not null,
     primary key (stream, blocker_id))`,
  'create index blocker_view_open on blocker_view (programme_id, commissioner_id) where not resolved',
  `create table account (
     id text collate "C" primary key, name text not null, grants jsonb not null, story text,
     programme_id text collate "C" not null)`,
  `create table session (
     token_hash text collate "C" primary key, account_id text collate "C" not null references account(id),
     created_at timestamptz(3) not null default clock_timestamp())`,
  `create table import_file (
     sha256 text collate "C" primary key, kind text not null, file_name text not null, extract_date date,
     rows_read int not null, refused jsonb not null, applied_at timestamptz(3) not null default clock_timestamp(),
     applied_by text not null)`,
  `create table published_record (
     kind text collate "C" not null, key text collate "C" not null, record jsonb not null,
     sha256 text collate "C" not null, ended boolean not null default false, primary key (kind, key))`,
]
