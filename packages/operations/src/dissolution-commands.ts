import { decideDissolution as decide } from '@muster/domain/dissolution/decide-dissolution'
import {
  answerDissolution as answer,
  proposeDissolution as propose,
  takeBackDissolution as takeBack,
} from '@muster/domain/dissolution/dissolve'
import { endGroup as end } from '@muster/domain/dissolution/end-group'
import type { OnBehalf } from '@muster/domain/facts/step-events'
import type { PracticeId } from '@muster/domain/ids'
import type { Context } from './complete-step.ts'
import { type OfNetwork, performOnNetwork, wordsOnNetwork } from './on-network.ts'
import type { Answered } from './perform-command.ts'
import type { WordsToKeep } from './words.ts'

/** Who is in a network decides on coverage: the commissioner's other facts stand still meanwhile. */
const locks = { commissioner: true }

interface ByMember extends OfNetwork {
  readonly practice: PracticeId
  readonly onBehalf?: { readonly askedBy: string; readonly how: OnBehalf['how'] } | undefined
}

export type ProposeDissolutionInput = ByMember & { readonly reason: string }

/** A member wants the group given up. All members and those above them read why: they decide on it together. */
export async function proposeDissolution(
  context: Context,
  id: string,
  input: ProposeDissolutionInput,
): Promise<Answered<object>> {
  const { network, practice } = input
  const words = wordsOnNetwork(context, id, input)
  const reason = words.keep('reason', input.reason.trim(), 'network')
  const command = { network, practice, reason, ...entered(words, input) }
  const about = { procedure: 'dissolution.propose', input, words: words.kept, locks }
  return await performOnNetwork(context, id, about, (world) =>
    propose(world, context.actor, command),
  )
}

export type AnswerDissolutionInput = ByMember & {
  readonly version: number
  readonly agrees: boolean
}

export async function answerDissolution(
  context: Context,
  id: string,
  input: AnswerDissolutionInput,
): Promise<Answered<object>> {
  const { network, practice, version, agrees } = input
  const words = wordsOnNetwork(context, id, input)
  const command = { network, practice, version, agrees, ...entered(words, input) }
  const about = { procedure: 'dissolution.answer', input, words: words.kept, locks }
  return await performOnNetwork(context, id, about, (world) =>
    answer(world, context.actor, command),
  )
}

export type TakeBackDissolutionInput = OfNetwork & { readonly version: number }

export const takeBackDissolution = (
  context: Context,
  id: string,
  input: TakeBackDissolutionInput,
): Promise<Answered<object>> =>
  performOnNetwork(context, id, { procedure: 'dissolution.takeBack', input, locks }, (world) =>
    takeBack(world, context.actor, input),
  )

export type DecideDissolutionInput = OfNetwork & {
  readonly version: number
  readonly reason: string
}

/** The support lead decides, once the time of those who have not answered is over. */
export async function decideDissolution(
  context: Context,
  id: string,
  input: DecideDissolutionInput,
): Promise<Answered<object>> {
  const { network, version } = input
  const words = wordsOnNetwork(context, id, input)
  const reason = words.keep('reason', input.reason.trim(), 'network')
  const about = { procedure: 'dissolution.decide', input, words: words.kept, locks }
  return await performOnNetwork(context, id, about, (world) =>
    decide(world, context.actor, { network, version, reason }),
  )
}

export type EndGroupInput = OfNetwork & { readonly reason: string }

/** The support lead ends a group that nobody is in. */
export async function endGroup(
  context: Context,
  id: string,
  input: EndGroupInput,
): Promise<Answered<object>> {
  const { network } = input
  const words = wordsOnNetwork(context, id, input)
  const reason = words.keep('reason', input.reason.trim(), 'network')
  const about = { procedure: 'dissolution.end', input, words: words.kept, locks }
  return await performOnNetwork(context, id, about, (world) =>
    end(world, context.actor, { network, reason }),
  )
}

const entered = (words: WordsToKeep, { onBehalf }: ByMember) =>
  onBehalf
    ? {
        onBehalf: {
          how: onBehalf.how,
          askedBy: words.keep('askedBy', onBehalf.askedBy, 'commissioner'),
        },
      }
    : {}
