import {
  liftHold as decideLift,
  setGapPolicy as decidePolicy,
} from '@muster/domain/decide/set-gap-policy'
import type { GapPolicy, Hold } from '@muster/domain/facts/events'
import type { CommissionerId, LondonDate, ProgrammeId } from '@muster/domain/ids'
import type { Context } from './complete-step.ts'
import { type Answered, performCommand } from './perform-command.ts'
import { WordsToKeep } from './words.ts'

interface OfCommissioner {
  readonly programme: ProgrammeId
  readonly commissioner: CommissionerId
  readonly reason: string
}

export interface GapPolicyInput extends OfCommissioner {
  readonly gapPolicy: GapPolicy
  /** Who answers for a hold, and when it is reviewed: both, or neither for the usual. */
  readonly owner?: Hold['owner'] | undefined
  readonly reviewOn?: LondonDate | undefined
}

/** What a gap in coverage does to the networks that are ready, with the reason. */
export async function setGapPolicy(
  { db, actor, salt }: Context,
  id: string,
  input: GapPolicyInput,
): Promise<Answered<object>> {
  const { gapPolicy, owner, reviewOn } = input
  const words = wordsOf(input, id, { actor, salt })
  const reason = words.keep('reason', input.reason.trim(), 'everyone')
  const hold = owner && reviewOn ? { hold: { owner, reviewOn } } : {}
  return await performCommand(db, {
    id,
    procedure: 'commissioners.setGapPolicy',
    input,
    actor,
    around: { programme: input.programme, commissioner: input.commissioner },
    words: words.kept,
    decide: (world) => decidePolicy(world, actor, { gapPolicy, reason, ...hold }),
    answer: () => ({}),
  })
}

/** The region lets the networks that are ready go on, with the reason. */
export async function liftHold(
  { db, actor, salt }: Context,
  id: string,
  input: OfCommissioner,
): Promise<Answered<object>> {
  const words = wordsOf(input, id, { actor, salt })
  const reason = words.keep('reason', input.reason.trim(), 'everyone')
  return await performCommand(db, {
    id,
    procedure: 'commissioners.liftHold',
    input,
    actor,
    around: { programme: input.programme, commissioner: input.commissioner },
    words: words.kept,
    decide: (world) => decideLift(world, actor, { reason }),
    answer: () => ({}),
  })
}

const wordsOf = (
  { programme, commissioner }: OfCommissioner,
  id: string,
  { actor, salt }: Pick<Context, 'actor' | 'salt'>,
) =>
  new WordsToKeep({
    id,
    stream: `${programme}/commissioner/${commissioner}`,
    author: actor.id,
    salt,
  })
