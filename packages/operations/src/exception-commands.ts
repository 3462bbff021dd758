import type { Decided } from '@muster/domain/decide/contribution'
import {
  decideException as decideAnswer,
  requestException as decideRequest,
} from '@muster/domain/decide/grant-exception'
import { withdrawException as withdraw } from '@muster/domain/decide/withdraw-exception'
import type { ExceptionKind } from '@muster/domain/facts/events'
import type { NetworkId, ProgrammeId } from '@muster/domain/ids'
import type { ErasableRef } from '@muster/domain/programme/field'
import type { World } from '@muster/domain/world'
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
export function requestException(
  context: Context,
  id: string,
  input: ExceptionInput,
): Promise<Answered<object>> {
  const { network, exception } = input
  return withReason(context, id, 'exceptions.request', input, (world, reason) =>
    decideRequest(world, context.actor, { network, exception, reason }),
  )
}

/** The commissioner or the region grants or refuses an exception, with its reason. */
export function decideException(
  context: Context,
  id: string,
  input: ExceptionInput & { readonly granted: boolean },
): Promise<Answered<object>> {
  const { network, exception, granted } = input
  return withReason(context, id, 'exceptions.decide', input, (world, reason) =>
    decideAnswer(world, context.actor, { network, exception, reason, granted }),
  )
}

/** Whoever granted an exception withdraws it, with its reason. */
export function withdrawException(
  context: Context,
  id: string,
  input: ExceptionInput,
): Promise<Answered<object>> {
  const { network, exception } = input
  return withReason(context, id, 'exceptions.withdraw', input, (world, reason) =>
    withdraw(world, context.actor, { network, exception, reason }),
  )
}

/** Everybody may read the reason of an exception, until it is erased. */
async function withReason(
  { db, actor, salt }: Context,
  id: string,
  procedure: string,
  input: ExceptionInput,
  decide: (world: World, reason: ErasableRef) => Decided,
): Promise<Answered<object>> {
  const { programme, network } = input
  const stream = `${programme}/network/${network}`
  const words = new WordsToKeep({ id, stream, author: actor.id, salt })
  const reason = words.keep('reason', input.reason.trim(), 'everyone')
  return await performCommand(db, {
    id,
    procedure,
    input,
    actor,
    around: { programme, network },
    words: words.kept,
    decide: (world) => decide(world, reason),
    answer: () => ({}),
  })
}
