import {
  decideException as decideAnswer,
  requestException as decideRequest,
} from '@muster/domain/decide/grant-exception'
import type { ExceptionKind } from '@muster/domain/facts/events'
import type { NetworkId, ProgrammeId } from '@muster/domain/ids'
import type { Context } from './complete-step.ts'
import { type Answered, performCommand } from './perform-command.ts'
import { WordsToKeep } from './words.ts'

export interface ExceptionInput {
  readonly programme: ProgrammeId
  readonly network: NetworkId
  readonly exception: ExceptionKind
  readonly reason: string
}

/** A member or the support lead asks for an exception, with its reason. */
export async function requestException(
  { db, actor, salt }: Context,
  id: string,
  input: ExceptionInput,
): Promise<Answered<object>> {
  const { programme, network, exception } = input
  const words = new WordsToKeep({
    id,
    stream: `${programme}/network/${network}`,
    author: actor.id,
    salt,
  })
  const reason = words.keep('reason', input.reason.trim(), 'everyone')
  return await performCommand(db, {
    id,
    procedure: 'exceptions.request',
    input,
    actor,
    around: { programme, network },
    words: words.kept,
    decide: (world) => decideRequest(world, actor, { network, exception, reason }),
    answer: () => ({}),
  })
}

/** The commissioner or the region grants or refuses an exception, with its reason. */
export async function decideException(
  { db, actor, salt }: Context,
  id: string,
  input: ExceptionInput & { readonly granted: boolean },
): Promise<Answered<object>> {
  const { programme, network, exception, granted } = input
  const words = new WordsToKeep({
    id,
    stream: `${programme}/network/${network}`,
    author: actor.id,
    salt,
  })
  const reason = words.keep('reason', input.reason.trim(), 'everyone')
  return await performCommand(db, {
    id,
    procedure: 'exceptions.decide',
    input,
    actor,
    around: { programme, network },
    words: words.kept,
    decide: (world) => decideAnswer(world, actor, { network, exception, reason, granted }),
    answer: () => ({}),
  })
}
