import { listCommittees } from '@muster/db'
import { leads } from '@muster/domain/access/grants'
import { type Decided, refused } from '@muster/domain/decide/contribution'
import type { WhyDeclined } from '@muster/domain/facts/lmc-facts'
import type {
  CommissionerId,
  LmcId,
  LondonDate,
  NetworkId,
  PracticeId,
  ProgrammeId,
} from '@muster/domain/ids'
import type { ForLmc } from '@muster/domain/lmc/speaks-for-lmc'
import {
  acceptMediation as accept,
  closeMediation as close,
  declineMediation as decline,
  setMediationMeeting as setMeeting,
} from '@muster/domain/mediation/hold-mediation'
import { inviteMediator as invite, openMediation as open } from '@muster/domain/mediation/mediate'
import { refusal } from '@muster/domain/refusal'
import type { World } from '@muster/domain/world'
import type { Context } from './complete-step.ts'
import { keptForLmc, type TypedForLmc } from './for-lmc.ts'
import { performOnPlace } from './on-place.ts'
import type { Answered } from './perform-command.ts'
import { WordsToKeep } from './words.ts'

interface OfPractice {
  readonly programme: ProgrammeId
  readonly commissioner: CommissionerId
  readonly practice: PracticeId
}

export const openMediation = (
  context: Context,
  id: string,
  input: OfPractice,
): Promise<Answered<object>> =>
  performOnPlace(context, id, { procedure: 'mediation.open', input }, (world) =>
    open(world, context.actor, { practice: input.practice }),
  )

export type OnDayInput = OfPractice & { readonly on: LondonDate }

/** When a local medical committee was invited: the commissioner's own, or another that is known in the programme. */
export async function inviteMediator(
  context: Context,
  id: string,
  input: OnDayInput & { readonly lmc?: LmcId | undefined },
): Promise<Answered<object>> {
  const { practice, on, lmc, programme } = input
  const known = lmc ? await listCommittees(context.db, programme) : []
  const other = known.find((one) => one.id === lmc)
  const command = { practice, on, ...(other ? { other } : {}) }
  const about = { procedure: 'mediation.invite', input }
  return await performOnPlace(context, id, about, (world) =>
    lmc && !other && leads(world, context.actor)
      ? refused(noSuchCommittee)
      : invite(world, context.actor, command),
  )
}

const noSuchCommittee = refusal(
  'no-such-committee',
  'No commissioner of this programme is served by that committee. Choose another.',
  { field: 'lmc' },
)

/** When the committee said that it does not mediate, and why. */
export function declineMediation(
  context: Context,
  id: string,
  input: OnDayInput & TypedForLmc & { readonly because: WhyDeclined },
): Promise<Answered<object>> {
  const { practice, on, because } = input
  const words = wordsOf(context, id, input)
  const command = { practice, on, because, ...keptForLmc(words, input) }
  const about = { procedure: 'mediation.decline', input, words: words.kept }
  return performOnPlace(context, id, about, (world) => decline(world, context.actor, command))
}

/** When the committee said that it mediates. */
export const acceptMediation = (
  context: Context,
  id: string,
  input: OnDayInput & TypedForLmc,
): Promise<Answered<object>> => ofLmc(context, id, { procedure: 'mediation.accept', input }, accept)

/** When those concerned meet, or have met. */
export const setMediationMeeting = (
  context: Context,
  id: string,
  input: OnDayInput & TypedForLmc,
): Promise<Answered<object>> =>
  ofLmc(context, id, { procedure: 'mediation.meet', input }, setMeeting)

type DayOfLmc = (
  world: World,
  actor: Context['actor'],
  command: { readonly practice: PracticeId; readonly on: LondonDate } & ForLmc,
) => Decided

function ofLmc(
  context: Context,
  id: string,
  { procedure, input }: { readonly procedure: string; readonly input: OnDayInput & TypedForLmc },
  decide: DayOfLmc,
): Promise<Answered<object>> {
  const { practice, on } = input
  const words = wordsOf(context, id, input)
  const command = { practice, on, ...keptForLmc(words, input) }
  const about = { procedure, input, words: words.kept }
  return performOnPlace(context, id, about, (world) => decide(world, context.actor, command))
}

export interface CloseMediationInput extends OfPractice, TypedForLmc {
  readonly outcome: 'agreed' | 'failed'
  readonly network?: NetworkId | undefined
  readonly note: string
}

/** What came of it; where a network takes the practice, that network and its members are locked too. */
export async function closeMediation(
  context: Context,
  id: string,
  input: CloseMediationInput,
): Promise<Answered<object>> {
  const { practice, outcome, network } = input
  const words = wordsOf(context, id, input)
  const note = words.keep('note', input.note.trim(), 'commissioner')
  const asked = keptForLmc(words, input)
  const about = { procedure: 'mediation.close', input, words: words.kept }
  const taken = outcome === 'agreed' && network ? { network } : {}
  return await performOnPlace(context, id, about, (world) =>
    close(world, context.actor, { practice, outcome, note, ...taken, ...asked }),
  )
}

const wordsOf = (
  { actor, salt }: Context,
  id: string,
  { programme, commissioner }: OfPractice,
): WordsToKeep =>
  new WordsToKeep({
    id,
    stream: `${programme}/commissioner/${commissioner}`,
    author: actor.id,
    salt,
  })
