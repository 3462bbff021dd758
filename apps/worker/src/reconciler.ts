import { type Database, type Kysely, releaseAllWakes, withReconcilerLock } from '@muster/db'
import { findForgotten } from '@muster/operations'
import { inBatches } from './in-batches.ts'
import type { Log } from './log.ts'
import { type Loop, repeat } from './repeat.ts'
import { startMissing } from './start-missing.ts'
import type { Namespace } from './temporal/namespace.ts'
import type { SubjectWorkflows } from './temporal/subject-workflows.ts'

export interface ReconcilerParts {
  readonly db: Kysely<Database>
  readonly workflows: SubjectWorkflows
  readonly everyMs: number
  readonly log: Log
  readonly namespace: Namespace
  /** The namespace is another one than before. */
  onNamespaceLost(): void
}

const passesBetweenComparisons = 10

/**
 * Repairs what got lost between the facts and Temporal. It is a loop of the worker and no Temporal schedule:
 * that would be lost with what it repairs.
 */
export function startReconciler(parts: ReconcilerParts): Loop {
  const { db, workflows, log } = parts
  let known: string | undefined
  let passes = 0

  return repeat({ name: 'reconciler', everyMs: parts.everyMs, log }, async () => {
    const namespace = await parts.namespace.ensure()
    if (known !== undefined && known !== namespace) {
      log('reconciler: Temporal lost its namespace; every workflow starts again from the facts')
      parts.onNamespaceLost()
      await db.transaction().execute(releaseAllWakes)
    }
    const compares = known !== namespace || passes % passesBetweenComparisons === 0
    await withReconcilerLock(db, async () => {
      const forgotten = await findForgotten(db)
      await workflows.learn(db, forgotten)
      await inBatches(forgotten, (subject) => workflows.reconcile(subject))
      if (compares) await startMissing(db, workflows, log)
    })
    known = namespace
    passes += 1
  })
}
