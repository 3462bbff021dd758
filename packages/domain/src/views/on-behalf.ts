import { type Actor, leads } from '../access/grants.ts'
import type { OnBehalf } from '../facts/step-events.ts'
import type { NetworkId, PracticeId, StepId } from '../ids.ts'
import type { Party, Step } from '../programme/step.ts'
import { recordIsDone, recordOf, type Whose } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { hasOpened, waitsFor } from '../progress/startable.ts'
import type { World } from '../world.ts'
import { interimView } from './interim-view.ts'
import type { Allowed } from './step-view.ts'

/** Parts that practices play: the support lead may enter what they say by phone or letter, never a signature. */
export const playedByPractices: readonly Party[] = ['practice', 'coordinator', 'director', 'payee']

/** What the support lead may enter here for a practice that phoned or wrote (domain section 9). */
export function allowedOnBehalf(
  world: World,
  actor: Actor,
  step: Step,
  whose: Whose,
): readonly Allowed[] {
  if (!leads(world, actor) || !hasOpened(world) || waitsFor(world, step, whose).length > 0)
    return []
  const { completion } = step
  const record = recordOf(world, step, whose)
  if (recordIsDone(record)) return []
  if (completion.how === 'answer')
    return playedByPractices.includes(completion.by) ? ['answer'] : []
  // A proposal that only members read cannot be agreed to by somebody who has not read it.
  if (completion.how !== 'allAgree' || step.membersOnly) return []
  const { practice, network } = whose
  const named = network && practice && membersOf(world, network).includes(practice)
  // Where the members have not agreed in time, the support lead may enter an interim answer.
  const interim = interimView(world, step, whose)?.offered === true && !named
  if (!record.proposal || interim) return ['propose']
  return named && record.proposal.agreed[practice] === undefined ? ['agree'] : []
}

/** What was entered for a practice by its support lead, so that it is told. */
export interface EnteredFor {
  readonly step: StepId
  readonly title: string
  readonly how: OnBehalf['how']
}

export function enteredFor(
  world: World,
  practice: PracticeId,
  network: NetworkId | undefined,
): readonly EnteredFor[] {
  return world.programme.steps.flatMap((step) => {
    const record = recordOf(world, step, { practice, ...(network ? { network } : {}) })
    const how =
      step.scope === 'practice' ? record.onBehalf?.how : record.proposal?.onBehalf?.[practice]
    return how ? [{ step: step.id, title: step.title, how }] : []
  })
}
