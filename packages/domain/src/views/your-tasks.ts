import type { Actor } from '../access/grants.ts'
import type { LondonDate, NetworkId, StepId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import type { Whose } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { variationSteps } from '../variation/variation-rows.ts'
import type { World } from '../world.ts'
import { taskView } from './task-view.ts'

/** A step that waits for the person who looks, in all the places where it does. */
export interface YourTask {
  readonly step: StepId
  readonly title: string
  /** The earliest of them. */
  readonly due: LondonDate
  readonly late: boolean
  /** Notices are served on many practices in one go, on a page of their own. */
  readonly servesNotices: boolean
  readonly places: readonly { readonly whose: Whose; readonly name: string }[]
}

/** What waits for somebody at a commissioner: late first, then what is due first. */
export function yourTasks(
  world: World,
  actor: Actor,
  networks: readonly NetworkId[],
): readonly YourTask[] {
  const serving = variationSteps(world)?.serving.id
  return world.programme.steps
    .flatMap((step): readonly YourTask[] => {
      const open = placesOf(world, step, networks)
        .map((place) => ({ place, task: taskView(world, actor, step, place.whose) }))
        .filter(({ task }) => task.mine)
      const [first] = open.map(({ task }) => task.due).toSorted()
      if (first === undefined) return []
      return [
        {
          step: step.id,
          title: step.title,
          due: first,
          late: open.some(({ task }) => task.late),
          servesNotices: step.id === serving,
          places: open.map(({ place }) => place),
        },
      ]
    })
    .toSorted((a, b) => Number(b.late) - Number(a.late) || (a.due < b.due ? -1 : 1))
}

/** Every instance of a step at the commissioner, with what tells it from the others. */
function placesOf(
  world: World,
  { scope }: Step,
  networks: readonly NetworkId[],
): YourTask['places'] {
  const { commissioner } = world
  switch (scope) {
    case 'commissioner':
      return [{ whose: {}, name: commissioner.name }]
    case 'meeting':
      return Object.values(commissioner.meetings).map(({ id, on }) => ({
        whose: { meeting: id },
        name: on,
      }))
    case 'network':
      return networks.map((network) => ({
        whose: { network },
        name: world.networks.get(network)?.name ?? network,
      }))
    case 'practice':
      return networks.flatMap((network) =>
        membersOf(world, network).map((practice) => ({
          whose: { practice, network },
          name: world.practices.get(practice)?.published.name ?? practice,
        })),
      )
  }
}
