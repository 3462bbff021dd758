import type { Instant } from '@muster/domain/ids'
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'

/** Instants are read as milliseconds (the pool's type parser) and written as dates. */
type Time = ColumnType<Instant, Date, Date>
type NullableTime = ColumnType<Instant | null, Date | null, Date | null>
type Json<T extends object = object> = JSONColumnType<T, string, string>

export interface Database {
  programme_version: ProgrammeVersionTable
  programme_clock: ProgrammeClockTable
  stream: StreamTable
  event: EventTable
  command: CommandTable
  wake: WakeTable
  look: LookTable
  erasable: ErasableTable
  network_view: NetworkViewTable
  practice_view: PracticeViewTable
  blocker_view: BlockerViewTable
  account: AccountTable
  session: SessionTable
  import_file: ImportFileTable
  published_record: PublishedRecordTable
}

interface ProgrammeVersionTable {
  programme_id: string
  version: number
  /** The programme as data; never changed once written. */
  document: Json
  document_hash: string
}

interface ProgrammeClockTable {
  programme_id: string
  kind: 'real' | 'rate' | 'stepped'
  /** The instant shown: of a stepped clock always, of a rate clock at its last heartbeat. */
  at: Time
  /** Programme milliseconds per real millisecond; 1 for a stepped clock, which does not run. */
  rate: number
  /** Real time of the last heartbeat of a rate clock. */
  heartbeat_at: NullableTime
  /**
   * While people act on a stepped clock the engine makes no move; commissioners and networks are looked at side by
   * side, or in turn where the outcome must not depend on who is first.
   */
  turn: 'engine' | 'people' | 'commissioners' | 'networks'
}

interface StreamTable {
  key: string
  programme_id: string
  kind: string
  id: string
  /** Rank in the order of locks: programme 0, commissioner 1, network 2, practice 3. */
  lock_rank: number
  commissioner_id: string | null
  seq: number
  hash: string
  /** When its last event happened by the programme's clock: the next never happened before it. */
  last_at: Time
  state: Json
  /** When the subject has to be looked at again; null for practices and for what has no timer. */
  next_look_at: NullableTime
}

interface EventTable {
  position: GeneratedAlways<string>
  stream: string
  seq: number
  type: string
  data: Json
  actor: string
  occurred_at: Time
  recorded_at: Generated<Instant>
  command_id: string
  hash: string
}

interface CommandTable {
  id: string
  actor: string
  procedure: string
  input_hash: string
  answer: Json
  recorded_at: Generated<Instant>
}

interface WakeTable {
  id: GeneratedAlways<string>
  subject: string
  created_at: Generated<Instant>
  sent_at: NullableTime
}

interface LookTable {
  id: GeneratedAlways<string>
  subject: string
  woken_by: 'signal' | 'timer' | 'reconciler' | 'start'
  moves: number
  rounds: number
  /** When the oldest wake that this look took was inserted. */
  woken_at: NullableTime
  looked_at: Generated<Instant>
}

interface ErasableTable {
  ref: string
  programme_id: string
  stream: string
  field: string
  words: string
  salt: string
  author: string
  audience: string
  retain_until: NullableTime
  recorded_at: Generated<Instant>
}

interface NetworkViewTable {
  stream: string
  programme_id: string
  network_id: string
  commissioner_id: string
  stp: string
  region: string
  name: string
  members: number
  list_size: number
  /** Milestones passed, a bit each in the programme's order; the row itself is in `view`. */
  milestone_mask: number
  /** Longest chain of days still to come after what is under way. */
  remaining_days: number | null
  /** The earliest finish that what is under way allows. */
  not_before: NullableTime
  withdrawn: boolean
  view: Json
}

interface PracticeViewTable {
  stream: string
  programme_id: string
  practice_id: string
  commissioner_id: string
  name: string
  network_id: string | null
  list_size: number | null
  active: boolean
  contract_type: string | null
}

interface BlockerViewTable {
  stream: string
  blocker_id: string
  programme_id: string
  commissioner_id: string
  network_id: string | null
  owner: string
  target: Time
  resolved: boolean
  view: Json
}

interface AccountTable {
  id: string
  name: string
  /** Roles with their scopes, as `Grant[]` of the domain. */
  grants: Json
  story: string | null
  programme_id: string
}

interface SessionTable {
  token_hash: string
  account_id: string
  created_at: Generated<Instant>
}

interface ImportFileTable {
  sha256: string
  kind: string
  file_name: string
  extract_date: string | null
  rows_read: number
  refused: Json
  applied_at: Generated<Instant>
  applied_by: string
}

interface PublishedRecordTable {
  kind: string
  key: string
  record: Json
  sha256: string
  ended: boolean
}
