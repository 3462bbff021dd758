import { dueAt, dueDate } from '../calendar/due.ts'
import type { LondonDate } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import { isOut, templateFor } from '../progress/awaited-template.ts'
import { recordOf, type Whose } from '../progress/completion.ts'
import { standingUntil } from '../progress/interim.ts'
import type { World } from '../world.ts'

export interface InterimView {
  /** The last day of the interim answer that stands; null where none does. */
  readonly until: LondonDate | null
  /** Whether one may be given now. */
  readonly offered: boolean
  readonly mayDo: string
  readonly source: string
}

export interface TemplateView {
  readonly label: string
  readonly out: boolean
  readonly availableFrom: LondonDate
  /** It comes only after this step is due, or after go-live. */
  readonly comes: 'inTime' | 'afterDue' | 'afterGoLive'
  readonly source: string
}

export function interimView(world: World, step: Step, whose: Whose): InterimView | null {
  const { interim } = step
  if (!interim) return null
  return {
    until: standingUntil(step, recordOf(world, step, whose)),
    offered: !interim.onceLate || world.now > dueAt(world.programme, step),
    mayDo: interim.mayDo,
    source: `${interim.source}; ${interim.atMostDays.source}`,
  }
}

export function templateView(world: World, step: Step): TemplateView | null {
  const template = templateFor(world.programme, step)
  if (!template) return null
  const { value, source } = template.availableFrom
  const due = dueDate(world.programme, step)
  const comes = value > world.programme.goLive ? 'afterGoLive' : value > due ? 'afterDue' : 'inTime'
  return { label: template.label, out: isOut(world, template), availableFrom: value, comes, source }
}
