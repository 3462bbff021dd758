import type { Answer, FieldValue } from '../programme/field.ts'
import type { Step } from '../programme/step.ts'
import type { World } from '../world.ts'
import type { Whose } from './completion.ts'

/** What the published files already say, so that nobody types it. */
export function prefilled(world: World, step: Step, { practice }: Whose): Answer {
  const known = practice && world.practices.get(practice)
  if (!known) return {}
  const values: Record<string, FieldValue> = {}
  for (const field of step.evidence) {
    if (field.kind === 'practice' && field.among === 'own') values[field.id] = known.id
    const figure =
      field.kind === 'number' && field.published ? known.published[field.published] : null
    if (figure !== null) values[field.id] = figure
  }
  return values
}
