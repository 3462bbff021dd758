import { completeStep } from '../../decide/complete-step.ts'
import { recordIsDone, recordOf } from '../../progress/completion.ts'
import type { World } from '../../world.ts'
import { type Draw, faultless } from '../draw.ts'
import { lead } from '../made-up-run.ts'
import { words } from '../plausible-answer.ts'
import { type Attempt, ofWorld, type Story } from '../story.ts'
import { deedOf, variationOf } from './contributions.ts'
import { allItems, type Item, openItems } from './items.ts'
import type { Maker, Makers } from './maker.ts'

/** Somebody does something about a step, any of the kinds of contribution. */
const completeStepMaker: Maker = ({ world }, draw) => {
  const all = allItems(world)
  const varied = all.filter((item) => variationOf(world, item) !== undefined)
  if (varied.length > 0 && draw.oneIn(3))
    return contribute(world, oneOfEachStep(varied, all, draw), draw)
  const items = draw.oneIn(6)
    ? all.filter(({ step, whose }) => recordIsDone(recordOf(world, step, whose)))
    : openItems(world)
  return contribute(world, oneOfEachStep(items, all, draw), draw)
}

/** A step that one person does comes up as often as one that every practice does. */
function oneOfEachStep(items: readonly Item[], all: readonly Item[], draw: Draw): Item {
  const step = draw.among([...new Set(items.map((one) => one.step))])
  const own = items.filter((one) => one.step === step)
  return draw.among(own, all) ?? (all[0] as Item)
}

function contribute(world: World, { step, whose }: Item, draw: Draw): Attempt {
  const { by, contribution, practice } = deedOf({ world, step, whose, draw })
  const forThem = draw.oneIn(10)
  const onBehalf = forThem ? { onBehalf: { askedBy: words, how: 'phone' as const } } : {}
  const command = {
    step: step.id,
    ...whose,
    ...(practice ? { practice } : {}),
    contribution,
    ...onBehalf,
  }
  return {
    by: forThem ? lead : by,
    contribution: contribution.kind,
    decide: ofWorld((now, actor) => completeStep(now, actor, command)),
  }
}

/** Does one step that can be done, without a mistake; false where there is none. */
export const doesNext = (story: Story, which: (item: Item) => boolean): boolean =>
  openItems(story.run.world)
    .filter(which)
    .some((item) => story.tries(contribute(story.run.world, item, faultless())).ok)

export const ofSteps = {
  completeStep: completeStepMaker,
} satisfies Makers
