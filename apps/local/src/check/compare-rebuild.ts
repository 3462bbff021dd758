import {
  blockerRecord,
  type Database,
  type HeldStream,
  type Kysely,
  listReadTable,
  networkRecord,
  practiceRecord,
  type ReadTable,
} from '@muster/db'
import { canonicalJson } from '@muster/domain/facts/canonical-json'
import { commissionerStream, networkStream } from '@muster/domain/facts/stream-ref'
import type { Instant } from '@muster/domain/ids'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/** The stored states are what the events fold to. */
export function compareStates(
  replay: Replay,
  streams: readonly HeldStream[],
): readonly Violation[] {
  return streams
    .filter(
      ({ key, state }) => canonicalJson(state) !== canonicalJson(replay.states.get(key) ?? null),
    )
    .map(({ key }) => ({
      invariant: 'state equals a rebuild' as const,
      where: key,
      says: 'the stored state is not what its events fold to',
    }))
}

type Row = Readonly<Record<string, unknown>>

/** The read tables hold what a rebuild from the events would put into them, no more and no less. */
export async function compareReadTables(
  db: Kysely<Database>,
  replay: Replay,
  now: Instant,
): Promise<readonly Violation[]> {
  const { programme } = replay
  const rebuilt: Readonly<Record<ReadTable, readonly Row[]>> = {
    network_view: networkRows(replay, now),
    practice_view: [...replay.practices.values()].map((one) => practiceRecord(programme, one)),
    blocker_view: blockerRows(replay),
  }
  const found: Violation[] = []
  for (const [table, rows] of Object.entries(rebuilt) as [ReadTable, readonly Row[]][])
    found.push(...differences(table, await listReadTable(db, programme.id, table), rows))
  return found
}

function networkRows(replay: Replay, now: Instant): readonly Row[] {
  return [...replay.networks.values()].flatMap(({ id, commissioner }) => {
    const world = replay.world(commissioner, now)
    return world ? [networkRecord(world, id)] : []
  })
}

function blockerRows({ programme, networks, commissioners }: Replay): readonly Row[] {
  const ofNetworks = [...networks.values()].flatMap(({ id, commissioner, blockers }) =>
    Object.values(blockers).map((blocker) =>
      blockerRecord(programme.id, networkStream(programme.id, id), commissioner, blocker),
    ),
  )
  const ofCommissioners = [...commissioners.values()].flatMap(({ id, blockers }) =>
    Object.values(blockers).map((blocker) =>
      blockerRecord(programme.id, commissionerStream(programme.id, id), id, blocker),
    ),
  )
  return [...ofNetworks, ...ofCommissioners]
}

const keyOf = ({ stream, blocker_id: blocker }: Row) => `${stream}${blocker ? ` ${blocker}` : ''}`

/** Instants are text in both, written in two ways. */
const comparable = (row: Row) =>
  canonicalJson(
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        (column === 'not_before' || column === 'target') && typeof value === 'string'
          ? Date.parse(value)
          : value,
      ]),
    ),
  )

function differences(
  table: ReadTable,
  held: readonly Row[],
  rebuilt: readonly Row[],
): readonly Violation[] {
  const left = new Map(held.map((row) => [keyOf(row), row]))
  const violation = (where: string, says: string): Violation => ({
    invariant: 'read tables equal a rebuild',
    where: `${table} ${where}`,
    says,
  })
  const found = rebuilt.flatMap((row) => {
    const key = keyOf(row)
    const stored = left.get(key)
    left.delete(key)
    if (!stored) return [violation(key, 'the row is missing')]
    return comparable(stored) === comparable(row) ? [] : [violation(key, difference(stored, row))]
  })
  return [...found, ...[...left.keys()].map((key) => violation(key, 'no events speak of this row'))]
}

function difference(held: Row, rebuilt: Row): string {
  const columns = Object.keys(rebuilt).filter(
    (column) =>
      comparable({ [column]: held[column] }) !== comparable({ [column]: rebuilt[column] }),
  )
  return `it differs from a rebuild in ${columns.join(', ') || 'its columns'}`
}
