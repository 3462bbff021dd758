import { londonDateOf } from '../calendar/london-day.ts'
import type { Programme } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import type { Template } from '../programme/template.ts'
import type { World } from '../world.ts'

/** The template that may be used in this step, where there is one. */
export const templateFor = (programme: Programme, { id }: Step): Template | undefined =>
  programme.templates?.find(({ steps }) => steps.includes(id))

export const isOut = ({ now }: Pick<World, 'now'>, { availableFrom }: Template): boolean =>
  londonDateOf(now) >= availableFrom.value

/** Whether a template of this name was promised and is not out. */
export const isAwaited = (world: World, name: string): boolean =>
  world.programme.templates?.some((one) => one.name === name && !isOut(world, one)) ?? false
