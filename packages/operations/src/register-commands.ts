import { type Database, type Kysely, readStreams } from '@muster/db'
import type { PracticeState } from '@muster/domain/facts/state'
import { practiceStream, streamKey } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, PracticeId, ProgrammeId, RegisterChangeId } from '@muster/domain/ids'
import {
  decideRegister as decide,
  type RegisterDecision,
} from '@muster/domain/register/decide-register'
import type { Context } from './complete-step.ts'
import { type Answered, performCommand } from './perform-command.ts'
import { WordsToKeep } from './words.ts'

export interface DecideRegisterInput {
  readonly programme: ProgrammeId
  readonly practice: PracticeId
  readonly change: RegisterChangeId
  readonly decision: RegisterDecision
  readonly reason: string
  /** Other practices that moved to the same commissioner. */
  readonly also?: readonly PracticeId[]
}

/** The support lead decides what a later register means for the running programme. */
export async function decideRegister(
  { db, actor, salt }: Context,
  id: string,
  input: DecideRegisterInput,
): Promise<Answered<object>> {
  const { programme, practice, change, decision, also = [] } = input
  const stream = `${programme}/practice/${practice}`
  const words = new WordsToKeep({ id, stream, author: actor.id, salt })
  const reason = words.keep('reason', input.reason.trim(), 'commissioner')
  return await performCommand(db, {
    id,
    procedure: 'register.decide',
    input,
    actor,
    around: { programme, practice },
    // Membership, coverage and the successor's network change together.
    locks: {
      commissioner: true,
      commissioners: await betweenWhom(db, input),
      besides: [...successorIn(decision), ...also],
    },
    words: words.kept,
    decide: (world) => decide(world, actor, { practice, change, decision, reason, also }),
    answer: () => ({}),
  })
}

export const successorIn = (decision: RegisterDecision): readonly PracticeId[] =>
  !decision.keep && decision.successor ? [decision.successor] : []

/** The commissioner that the practice belongs to, and the one that the register names for it. */
export async function betweenWhom(
  db: Kysely<Database>,
  { programme, practice, change }: Pick<DecideRegisterInput, 'programme' | 'practice' | 'change'>,
): Promise<readonly CommissionerId[]> {
  const [stored] = await readStreams(db, [streamKey(practiceStream(programme, practice))])
  if (!stored) return []
  const { published, register } = stored.state as PracticeState
  const named = register?.[change]?.commissioner
  return named ? [published.commissioner, named.code] : []
}
