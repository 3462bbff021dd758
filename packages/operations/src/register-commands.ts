import type { PracticeId, ProgrammeId, RegisterChangeId } from '@muster/domain/ids'
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
}

/** The support lead decides what a later register means for the running programme. */
export async function decideRegister(
  { db, actor, salt }: Context,
  id: string,
  input: DecideRegisterInput,
): Promise<Answered<object>> {
  const { programme, practice, change, decision } = input
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
    locks: { commissioner: true, besides: successorIn(decision) },
    words: words.kept,
    decide: (world) => decide(world, actor, { practice, change, decision, reason }),
    answer: () => ({}),
  })
}

export const successorIn = (decision: RegisterDecision): readonly PracticeId[] =>
  !decision.keep && decision.successor ? [decision.successor] : []
