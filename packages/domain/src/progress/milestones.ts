import type { Instant, NetworkId } from '../ids.ts'
import type { Milestone } from '../programme/programme.ts'
import type { World } from '../world.ts'
import { getStep, instancesOf, isDone, recordOf } from './completion.ts'

/** The milestones that a network has passed, in the programme's order. */
export const milestonesPassed = (world: World, network: NetworkId): readonly Milestone[] =>
  world.programme.milestones.filter(({ step }) => isDone(world, step, { network }))

/** When a milestone was passed: when the last of those concerned had done their part. */
export function passedAt(
  world: World,
  network: NetworkId,
  { step: id }: Milestone,
): Instant | undefined {
  const step = getStep(world.programme, id)
  const times = instancesOf(world, id, { network }).map(
    (whose) => recordOf(world, step, whose).completedAt,
  )
  if (times.length === 0 || times.includes(undefined)) return undefined
  return Math.max(...(times as Instant[])) as Instant
}
