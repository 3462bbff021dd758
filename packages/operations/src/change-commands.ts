import type { Actor } from '@muster/domain/access/grants'
import { agreeToChange as agree } from '@muster/domain/change/agree-to-change'
import {
  decideChange as decide,
  takeBackChange as takeBack,
} from '@muster/domain/change/decide-change'
import { notifyChange as notify } from '@muster/domain/change/notify-change'
import type { Decided } from '@muster/domain/decide/contribution'
import type { AskedChange } from '@muster/domain/facts/change-events'
import {
  type ChangeId,
  changeId,
  type LondonDate,
  type NetworkId,
  type PracticeId,
  type ProgrammeId,
} from '@muster/domain/ids'
import type { ErasableRef } from '@muster/domain/programme/field'
import type { World } from '@muster/domain/world'
import type { Context } from './complete-step.ts'
import { type Answered, performCommand } from './perform-command.ts'
import { WordsToKeep } from './words.ts'

interface OfNetwork {
  readonly programme: ProgrammeId
  readonly network: NetworkId
}

export interface NotifyChangeInput extends OfNetwork {
  readonly kind: AskedChange
  readonly practice: PracticeId
  readonly reason: string
  /** Who takes over; at which practice whoever stands in works, and until when. */
  readonly to?: PracticeId | undefined
  readonly standIn?: { readonly name: string; readonly registration: string } | undefined
  readonly practising?: boolean | undefined
  readonly until?: LondonDate | undefined
}

/** Notice of a change. Its id is the command's. */
export function notifyChange(
  context: Context,
  id: string,
  input: NotifyChangeInput,
): Promise<Answered<object>> {
  const { network, kind, practice, to, practising, until } = input
  const command = { change: changeId(id), network, kind, practice }
  const said = {
    ...(to ? { to } : {}),
    ...(until ? { until } : {}),
    ...(practising === undefined ? {} : { practising }),
  }
  return withReason(
    context,
    { id, procedure: 'changes.notify' },
    input,
    (world, reason, standIn) =>
      notify(world, context.actor, {
        ...command,
        ...said,
        reason,
        ...(standIn ? { standIn } : {}),
      }),
    // Who asks to join is not among the practices of the network yet.
    [practice],
  )
}

export interface DecideChangeInput extends OfNetwork {
  readonly change: ChangeId
  readonly approved: boolean
  readonly reason: string
}

/** The commissioner approves or refuses, with its reason. */
export function decideChange(
  context: Context,
  id: string,
  input: DecideChangeInput,
): Promise<Answered<object>> {
  const { network, change, approved } = input
  return withReason(context, { id, procedure: 'changes.decide' }, input, (world, reason) =>
    decide(world, context.actor, { network, change, approved, reason }),
  )
}

export const takeBackChange = (
  context: Context,
  id: string,
  input: OneChange,
): Promise<Answered<object>> =>
  withoutReason(context, { id, procedure: 'changes.takeBack' }, input, takeBack)

/** The other side of a joining agrees to it. */
export const agreeToChange = (
  context: Context,
  id: string,
  input: OneChange,
): Promise<Answered<object>> =>
  withoutReason(context, { id, procedure: 'changes.agree' }, input, agree)

type OneChange = OfNetwork & { readonly change: ChangeId }

function withoutReason(
  { db, actor }: Context,
  { id, procedure }: { readonly id: string; readonly procedure: string },
  input: OneChange,
  decided: (world: World, actor: Actor, command: OneChange) => Decided,
): Promise<Answered<object>> {
  const { programme, network } = input
  return performCommand(db, {
    id,
    procedure,
    input,
    actor,
    around: { programme, network },
    decide: (world) => decided(world, actor, input),
    answer: () => ({}),
  })
}

/** Why a practice leaves, or is to leave, is for the commissioner and the local medical committee. */
async function withReason(
  { db, actor, salt }: Context,
  { id, procedure }: { readonly id: string; readonly procedure: string },
  input: OfNetwork & Pick<NotifyChangeInput, 'reason' | 'standIn'>,
  decided: (world: World, reason: ErasableRef, standIn?: ErasableRef) => Decided,
  practices: readonly PracticeId[] = [],
): Promise<Answered<object>> {
  const { programme, network } = input
  const stream = `${programme}/network/${network}`
  const words = new WordsToKeep({ id, stream, author: actor.id, salt })
  const reason = words.keep('reason', input.reason.trim(), 'commissioner')
  const standIn = input.standIn && words.keep('standIn', JSON.stringify(input.standIn), 'network')
  return await performCommand(db, {
    id,
    procedure,
    input,
    actor,
    around: { programme, network },
    // Who is a member decides on coverage: the commissioner's other facts stand still meanwhile.
    locks: { commissioner: true, practices },
    words: words.kept,
    decide: (world) => decided(world, reason, standIn),
    answer: () => ({}),
  })
}
