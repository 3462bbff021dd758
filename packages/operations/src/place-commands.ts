import type { Decided } from '@muster/domain/decide/contribution'
import type { NetworkId, PracticeId, ProgrammeId } from '@muster/domain/ids'
import { askForPlace as ask } from '@muster/domain/mediation/ask-for-place'
import {
  refusePlace as refuse,
  takeBackRefusal as takeBack,
} from '@muster/domain/mediation/refuse-place'
import { requirePlace as require } from '@muster/domain/mediation/require-place'
import type { ErasableRef } from '@muster/domain/programme/field'
import type { World } from '@muster/domain/world'
import type { Context } from './complete-step.ts'
import { wordsOnNetwork } from './on-network.ts'
import { performOnPlace } from './on-place.ts'
import type { Answered } from './perform-command.ts'

export interface AboutPlaceInput {
  readonly programme: ProgrammeId
  readonly network: NetworkId
  readonly practice: PracticeId
}

/** A practice without a network asks one to take it in. */
export const askForPlace = (
  context: Context,
  id: string,
  input: AboutPlaceInput,
): Promise<Answered<object>> =>
  perform(context, id, { procedure: 'places.ask', input }, (world) =>
    ask(world, context.actor, about(input)),
  )

export const takeBackRefusal = (
  context: Context,
  id: string,
  input: AboutPlaceInput,
): Promise<Answered<object>> =>
  perform(context, id, { procedure: 'places.takeBackRefusal', input }, (world) =>
    takeBack(world, context.actor, about(input)),
  )

type Reasoned = AboutPlaceInput & { readonly reason: string }

/** A network says that it will not take a practice, and why. */
export const refusePlace = (
  context: Context,
  id: string,
  input: Reasoned,
): Promise<Answered<object>> =>
  perform(context, id, { procedure: 'places.refuse', input }, (world, reason) =>
    refuse(world, context.actor, { ...about(input), reason }),
  )

/** The commissioner requires a network to take a practice, where the programme lets it. */
export const requirePlace = (
  context: Context,
  id: string,
  input: Reasoned,
): Promise<Answered<object>> =>
  perform(context, id, { procedure: 'places.require', input }, (world, reason) =>
    require(world, context.actor, { ...about(input), reason }),
  )

const about = ({ practice, network }: AboutPlaceInput) => ({ practice, network })

/** Why is for the commissioner and the local medical committee. */
async function perform(
  context: Context,
  id: string,
  { procedure, input }: { readonly procedure: string; readonly input: AboutPlaceInput },
  decide: (world: World, reason: ErasableRef) => Decided,
): Promise<Answered<object>> {
  const words = wordsOnNetwork(context, id, input)
  const typed = 'reason' in input && typeof input.reason === 'string' ? input.reason.trim() : ''
  const reason = words.keep('reason', typed, 'commissioner')
  const about = { procedure, input, words: typed === '' ? [] : words.kept }
  return await performOnPlace(context, id, about, (world) => decide(world, reason))
}
