import type { CommissionerId, LondonDate, PracticeId, ProgrammeId } from '@muster/domain/ids'
import { serveNotices as serve } from '@muster/domain/variation/serve-notices'
import type { Context } from './complete-step.ts'
import { type Answered, performCommand } from './perform-command.ts'
import { WordsToKeep } from './words.ts'

export interface ServeNoticesInput {
  readonly programme: ProgrammeId
  readonly commissioner: CommissionerId
  readonly practices: readonly PracticeId[]
  readonly noticeOn: LondonDate
  readonly effectiveOn: LondonDate
  readonly shortNotice?: string | undefined
}

/** Notice of the variation to many practices at once. It stands in each notice, so whoever may read that reads the reason. */
export async function serveNotices(
  { db, actor, salt }: Context,
  id: string,
  input: ServeNoticesInput,
): Promise<Answered<{ served: number }>> {
  const { programme, commissioner, practices, noticeOn, effectiveOn, shortNotice } = input
  const stream = `${programme}/commissioner/${commissioner}`
  const words = new WordsToKeep({ id, stream, author: actor.id, salt })
  const short = shortNotice && words.keep('shortNotice', shortNotice.trim(), 'network')
  return await performCommand(db, {
    id,
    procedure: 'variations.serve',
    input,
    actor,
    around: { programme, commissioner },
    locks: { practices },
    words: words.kept,
    decide: (world) =>
      serve(world, actor, {
        practices,
        noticeOn,
        effectiveOn,
        ...(short ? { shortNotice: short } : {}),
      }),
    answer: () => ({ served: new Set(practices).size }),
  })
}
