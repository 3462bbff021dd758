import { findCodeHolder } from '@muster/db'
import type { LondonDate, NetworkId, ProgrammeId } from '@muster/domain/ids'
import * as decide from '@muster/domain/outside/ask-outside'
import type { World } from '@muster/domain/world'
import type { Context } from './complete-step.ts'
import { type Answered, type Command, performCommand } from './perform-command.ts'

interface OfRequest {
  readonly programme: ProgrammeId
  readonly network: NetworkId
  readonly request: string
}

export interface AskOutsideInput extends OfRequest {
  readonly askedOn: LondonDate
  readonly promisedFor?: LondonDate | undefined
}

/** When a party without an account was asked. */
export const askOutside = (
  context: Context,
  id: string,
  input: AskOutsideInput,
): Promise<Answered<object>> => {
  const { network, request, askedOn, promisedFor } = input
  return perform(context, { id, procedure: 'outside.ask' }, input, (world) =>
    decide.askOutside(world, context.actor, {
      network,
      request,
      askedOn,
      ...(promisedFor ? { promisedFor } : {}),
    }),
  )
}

/** For when it is promised. */
export const promiseOutside = (
  context: Context,
  id: string,
  input: OfRequest & { readonly promisedFor: LondonDate },
): Promise<Answered<object>> =>
  perform(context, { id, procedure: 'outside.promise' }, input, (world) =>
    decide.promiseOutside(world, context.actor, input),
  )

export interface AnswerOutsideInput extends OfRequest {
  readonly answeredOn: LondonDate
  readonly code: string
}

/** The code that was issued, which no other network of the programme has. */
export const answerOutside = (
  context: Context,
  id: string,
  input: AnswerOutsideInput,
): Promise<Answered<object>> => {
  const { programme, network, request, code } = input
  return performCommand<object, string | null>(context.db, {
    ...about(context, { id, procedure: 'outside.answer' }, input),
    find: async (tx) => await findCodeHolder(tx, { programme, network, request, code }),
    decide: (world, holder) => decide.answerOutside(world, context.actor, input, holder),
  })
}

interface Sent {
  readonly id: string
  readonly procedure: string
}

const about = ({ actor }: Context, sent: Sent, input: OfRequest) => ({
  ...sent,
  input,
  actor,
  around: { programme: input.programme, network: input.network },
  answer: () => ({}),
})

const perform = (
  context: Context,
  sent: Sent,
  input: OfRequest,
  decided: (world: World) => ReturnType<Command<object>['decide']>,
): Promise<Answered<object>> =>
  performCommand(context.db, { ...about(context, sent, input), decide: decided })
