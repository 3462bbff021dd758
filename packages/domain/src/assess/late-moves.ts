import { type Fact, fact, networkStream, practiceStream } from '../facts/stream-ref.ts'
import { prefilledAnswer } from '../form/prefilled-answer.ts'
import { blockerId, type Instant } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import type { WhenLate } from '../programme/step.ts'
import { isAwaited } from '../progress/awaited-template.ts'
import type { Whose } from '../progress/completion.ts'
import { groupItem, practicesIn, type StepGroup } from '../progress/step-group.ts'
import type { World } from '../world.ts'
import { engineRaises } from './engine-raises.ts'

type Raise = Extract<WhenLate, { effect: 'raise' }>

/** A step is late: say so, and do what the programme says is done about it. */
export function lateMoves(
  world: World,
  group: StepGroup,
  waiting: readonly Whose[],
  due: Instant,
): readonly Fact[] {
  const late = { ...groupItem(group), ...practicesIn(waiting), due }
  return [
    fact(group.stream, { type: 'stepLate', data: late }),
    ...effect(world, group, waiting, due),
  ]
}

function effect(
  world: World,
  group: StepGroup,
  waiting: readonly Whose[],
  due: Instant,
): readonly Fact[] {
  const { whenLate, id } = group.step
  const practices = practicesIn(waiting)
  switch (whenLate.effect) {
    case 'chase': {
      const data = { ...groupItem(group), ...practices, due, workingDaysBefore: 0 }
      return [fact(group.stream, { type: 'reminderSent', data })]
    }
    case 'withhold': {
      const data = { payment: whenLate.payment, step: id, ...practices }
      return [fact(group.stream, { type: 'paymentWithheld', data })]
    }
    case 'raise':
      return raised(world, group, waiting, kindRaised(world, whenLate))
    case 'record':
      return waiting.map((whose) => recorded(world, group, whose, whenLate.answer as Answer))
  }
}

/** While a template is awaited, that is what is in the way. */
const kindRaised = (world: World, { kind, whileAwaited }: Raise): string =>
  whileAwaited && isAwaited(world, whileAwaited.template) ? whileAwaited.kind : kind

function raised(
  world: World,
  group: StepGroup,
  waiting: readonly Whose[],
  kind: string,
): readonly Fact[] {
  const practice = waiting.length === 1 ? waiting[0]?.practice : undefined
  const blocker = blockerId(
    `late-${group.step.id}${group.whose.meeting ? `-${group.whose.meeting}` : ''}`,
  )
  const { network } = group.whose
  const { blockers } = (network && world.networks.get(network)) || world.commissioner
  const held = blockers[blocker]
  // Those who are late by a further date are in the blocker that stands.
  if (held && held.resolvedAt === undefined) return []
  return engineRaises(world, group.stream, { blocker, step: group.step.id, kind, practice })
}

/** The step is completed with what the programme says, flagged as entered by the programme. */
function recorded(world: World, group: StepGroup, whose: Whose, answer: Answer): Fact {
  const { step } = group
  const practice = whose.practice && world.practices.get(whose.practice)
  const data = {
    ...groupItem(group),
    answer: { ...(practice ? prefilledAnswer(step, practice.published) : {}), ...answer },
    by: 'programme' as const,
  }
  const event = { type: 'stepAnswered' as const, data }
  if (step.scope === 'practice' && whose.practice)
    return fact(practiceStream(world.programme.id, whose.practice), event)
  if (step.scope === 'network' && whose.network)
    return fact(networkStream(world.programme.id, whose.network), event)
  return fact(group.stream, event)
}
