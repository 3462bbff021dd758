import { type Database, type Kysely, listSubjectsNotBeingWoken } from '@muster/db'
import { inBatches } from './in-batches.ts'
import type { Log } from './log.ts'
import type { SubjectWorkflows } from './temporal/subject-workflows.ts'

/** Starts the workflow of each subject that has none. */
export async function startMissing(
  db: Kysely<Database>,
  workflows: SubjectWorkflows,
  log: Log,
): Promise<void> {
  // Subjects first: what is born after this is not taken for something that got lost.
  const subjects = await listSubjectsNotBeingWoken(db)
  const looked = await workflows.listLooked()
  const missing = subjects.filter((key) => !looked.has(key))
  if (missing.length === 0) return
  log(`reconciler: ${missing.length} of ${subjects.length} workflows are missing and start now`)
  await workflows.learn(db, missing)
  await inBatches(missing, (key) => workflows.start(key))
}
