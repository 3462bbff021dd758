import type { PracticeId } from '../ids.ts'
import type { World } from '../world.ts'
import type { BoundBy } from './home-views.ts'

/** The agreements that bind a practice by the signatures of others: it is told until it signs, or they change again. */
export function boundByOthers(world: World, id: PracticeId): readonly BoundBy[] {
  const records = world.practices.get(id)?.steps ?? {}
  return world.programme.steps.flatMap(({ id: step, completion }) => {
    const { boundBy, completedAt, boundAt = completedAt } = records[step] ?? {}
    if (completion.how !== 'eachSigns' || boundBy === undefined || boundAt === undefined) return []
    const document = world.programme.documents.find(({ name }) => name === completion.document)
    return [{ step, label: document?.label ?? completion.document, at: boundAt }]
  })
}
