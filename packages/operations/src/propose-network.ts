import { type Actor, leads } from '@muster/domain/access/grants'
import { refused } from '@muster/domain/decide/contribution'
import { proposeNetwork as decide } from '@muster/domain/decide/propose-network'
import type { OnBehalf } from '@muster/domain/facts/step-events'
import { tidyAnswer } from '@muster/domain/form/tidy-answer'
import {
  type CommissionerId,
  networkId,
  type PracticeId,
  type ProgrammeId,
} from '@muster/domain/ids'
import type { Answer } from '@muster/domain/programme/field'
import type { Programme } from '@muster/domain/programme/programme'
import { membershipStep } from '@muster/domain/progress/membership'
import { refusal } from '@muster/domain/refusal'
import type { World } from '@muster/domain/world'
import type { Context } from './complete-step.ts'
import { type Answered, performCommand } from './perform-command.ts'
import { requireVersion, underVersionInForce } from './version-in-force.ts'
import { WordsToKeep } from './words.ts'

export interface ProposeNetworkInput {
  readonly programme: ProgrammeId
  readonly commissioner: CommissionerId
  readonly name: string
  /** The answer to the programme's membership step. */
  readonly answer: Readonly<Record<string, unknown>>
  readonly onBehalf?: { readonly askedBy: string; readonly how: OnBehalf['how'] } | undefined
}

/** A group of practices that intends to form a network; its id comes from the command, so a retry makes no second. */
export const proposeNetwork = (
  context: Context,
  id: string,
  input: ProposeNetworkInput,
): Promise<Answered<{ network: string }>> =>
  underVersionInForce(context.db, input.programme, (programme) =>
    proposeUnder(programme, context, id, input),
  )

async function proposeUnder(
  programme: Programme,
  { db, actor, salt }: Context,
  id: string,
  input: ProposeNetworkInput,
): Promise<Answered<{ network: string }>> {
  const step = membershipStep(programme)
  const network = networkId(id)
  const words = new WordsToKeep({
    id,
    stream: `${programme.id}/network/${network}`,
    author: actor.id,
    salt,
  })
  const answer = words.inAnswer(step.evidence, tidyAnswer(step.evidence, input.answer)) as Answer
  const onBehalf = input.onBehalf && {
    how: input.onBehalf.how,
    askedBy: words.keep('askedBy', input.onBehalf.askedBy, 'commissioner'),
  }
  const members = Object.values(answer).find(Array.isArray) as readonly PracticeId[] | undefined
  return await performCommand(db, {
    id,
    procedure: 'networks.propose',
    input,
    actor,
    around: { programme: programme.id, commissioner: input.commissioner },
    locks: { practices: members ?? [] },
    words: words.kept,
    decide: (world) => {
      requireVersion(world, programme)
      if (members?.length && !members.some((id) => belongsHere(world, id)))
        return refused(noneOfHere(world, actor))
      return decide(world, actor, {
        network,
        name: input.name.trim(),
        answer,
        ...(onBehalf ? { onBehalf } : {}),
      })
    },
    answer: () => ({ network }),
  })
}

const belongsHere = ({ practices, commissioner }: World, id: PracticeId): boolean =>
  practices.get(id)?.published.commissioner === commissioner.id

/** A group may cross a boundary, but not be proposed to a commissioner that none of its practices belongs to. */
const noneOfHere = (world: World, actor: Actor) =>
  refusal(
    leads(world, actor) ? 'no-such-practice' : 'not-yours',
    'None of these practices belongs to this commissioner. Propose the group to the commissioner of one of them.',
    { field: 'members' },
  )
