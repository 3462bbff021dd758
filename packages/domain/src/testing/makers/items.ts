import type { Step } from '../../programme/step.ts'
import { recordIsDone, recordOf, type Whose } from '../../progress/completion.ts'
import { membersOf } from '../../progress/membership.ts'
import { followsNetwork } from '../../progress/network-steps.ts'
import { mayStart } from '../../progress/startable.ts'
import type { World } from '../../world.ts'

/** One instance of a step that somebody may do something about. */
export interface Item {
  readonly step: Step
  readonly whose: Whose
}

export const allItems = (world: World): readonly Item[] =>
  world.programme.steps.flatMap((step) => instances(world, step).map((whose) => ({ step, whose })))

function instances(world: World, step: Step): readonly Whose[] {
  const networks = [...world.networks.keys()]
  switch (step.scope) {
    case 'practice':
      return followsNetwork(world.programme, step)
        ? networks.flatMap((network) =>
            membersOf(world, network).map((practice) => ({ practice, network })),
          )
        : [...world.practices.keys()].map((practice) => ({ practice }))
    case 'network':
      return networks.map((network) => ({ network }))
    case 'meeting':
      return Object.values(world.commissioner.meetings).map(({ id }) => ({ meeting: id }))
    case 'commissioner':
      return [{}]
  }
}

/** What could be done now and is not. */
export const openItems = (world: World): readonly Item[] =>
  allItems(world).filter(
    ({ step, whose }) =>
      !recordIsDone(recordOf(world, step, whose)) && mayStart(world, step, whose),
  )
