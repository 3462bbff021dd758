import {
  type Database,
  type Kysely,
  listClocks,
  listForgottenSubjects,
  listSubjectsWithOldWake,
} from '@muster/db'
import type { Instant } from '@muster/domain/ids'
import { clockAt } from './clock.ts'

/** A timer may be so late under load before its subject counts as forgotten. */
const graceMs = 15_000

/** Subjects that are overdue by their programme's clock, or whose wake nobody answers. */
export async function findForgotten(db: Kysely<Database>): Promise<string[]> {
  const forgotten = new Set(await listSubjectsWithOldWake(db))
  for (const stored of await listClocks(db)) {
    const { now, kind, turn, rate } = clockAt(stored)
    if (turn === 'people') continue
    // A stepped clock has no timers: what is due without a wake is forgotten at once.
    const before = kind === 'stepped' ? now : now - graceMs * rate
    const overdue = await listForgottenSubjects(db, stored.programme, before as Instant)
    for (const subject of overdue) forgotten.add(subject)
  }
  return [...forgotten].sort()
}
