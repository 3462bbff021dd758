import type { Attempt } from '../acceptance/acceptance-rule.ts'
import type { Actor } from '../access/grants.ts'
import type { StepRecord } from '../facts/state.ts'
import type { StepEvent, StepItem } from '../facts/step-events.ts'
import {
  commissionerStream,
  type Fact,
  fact,
  networkStream,
  practiceStream,
} from '../facts/stream-ref.ts'
import type { AnswerContext } from '../form/raw-answer.ts'
import type { Answer } from '../programme/field.ts'
import type { Step } from '../programme/step.ts'
import type { Whose } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import type { CompleteStep } from './contribution.ts'

/** One attempt on one instance of a step, with all that its decider looks at. */
export interface StepCase {
  readonly world: World
  readonly actor: Actor
  readonly step: Step
  readonly whose: Whose
  readonly record: StepRecord
  readonly command: CompleteStep
}

export const itemOf = ({ step, whose }: Pick<StepCase, 'step' | 'whose'>): StepItem => ({
  step: step.id,
  ...(whose.meeting ? { meeting: whose.meeting } : {}),
})

/** An event of the step, on the stream that keeps this instance of it. */
export function stepFact(one: Pick<StepCase, 'world' | 'step' | 'whose'>, event: StepEvent): Fact {
  const { world, step, whose } = one
  const programme = world.programme.id
  if (step.scope === 'practice' && whose.practice)
    return fact(practiceStream(programme, whose.practice), event)
  if (step.scope === 'network' && whose.network)
    return fact(networkStream(programme, whose.network), event)
  return fact(commissionerStream(programme, world.commissioner.id), event)
}

export const attemptOf = (one: StepCase, answer: Answer): Attempt => ({
  world: one.world,
  step: one.step,
  item: itemOf(one),
  answer,
  ...(one.whose.network ? { network: one.whose.network } : {}),
  ...(one.whose.practice ? { practice: one.whose.practice } : {}),
})

/** What the form's check knows of the practices around it. */
export function contextOf({ world, whose }: StepCase): AnswerContext {
  return {
    ...(whose.practice ? { own: whose.practice } : {}),
    ...(whose.network ? { members: membersOf(world, whose.network) } : {}),
  }
}
