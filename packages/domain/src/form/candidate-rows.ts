import { answerOf } from '../acceptance/document-version.ts'
import type { Answer, Row } from '../programme/field.ts'
import type { Step } from '../programme/step.ts'
import { getStep, recordOf, type Whose } from '../progress/completion.ts'
import type { World } from '../world.ts'

/** Rows of another step, offered where this one has no answer yet: only the columns that both have. */
export function candidateRows(world: World, step: Step, whose: Whose): Answer {
  return Object.fromEntries(
    step.evidence.flatMap((field): readonly (readonly [string, readonly Row[]])[] => {
      if (field.kind !== 'rows' || !field.candidatesFrom) return []
      const from = getStep(world.programme, field.candidatesFrom.step)
      const rows = answerOf(recordOf(world, from, whose))?.[field.candidatesFrom.field]
      if (!Array.isArray(rows)) return []
      const columns = new Set(field.columns.map(({ id }) => id))
      const shared = (row: Row): Row =>
        Object.fromEntries(Object.entries(row).filter(([id]) => columns.has(id)))
      return [[field.id, (rows as readonly Row[]).map(shared)]]
    }),
  )
}
