import type { Step } from '@muster/domain/programme/step'
import type { Whose } from '@muster/domain/progress/completion'
import type { World } from '@muster/domain/world'

/** Rules that have nothing to judge here: no exception was asked for, no cover was planned. */
const nothingToSay: Readonly<Record<string, (world: World, whose: Whose) => boolean>> = {
  exceptionsHaveDecider: (world, { network }) =>
    Object.keys((network && world.networks.get(network)?.exceptions) ?? {}).length === 0,
  gapClosed: (world) => Object.keys(world.commissioner.cover).length === 0,
  coverAgreed: (world) => Object.keys(world.commissioner.cover).length === 0,
}

/** Whether somebody says that a step which may be left out does not apply here. */
export const saysNotApplicable = (world: World, step: Step, whose: Whose): boolean =>
  step.mayBeNotApplicable === true &&
  step.accept.every(({ rule }) => nothingToSay[rule]?.(world, whose) ?? false)
