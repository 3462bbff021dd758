import { variationStandings } from '@muster/domain/agreement-variation/variation-view'
import { formatDate } from '@muster/domain/calendar/format-date'
import type { Step } from '@muster/domain/programme/step'
import { recordIsDone, recordOf, type Whose } from '@muster/domain/progress/completion'
import { membersOf } from '@muster/domain/progress/membership'
import { waitsFor } from '@muster/domain/progress/startable'
import type { TaskView } from '@muster/domain/views/step-view'
import type { World } from '@muster/domain/world'

/** What happens next, in one sentence, for whoever has just done their part. */
export function nextSentence(world: World, step: Step, whose: Whose, task: TaskView): string {
  const left = task.waitingOn
  if (task.cannotStartBecause.length > 0)
    return `It comes back to you after this is put right: ${task.cannotStartBecause.join('; ')}.`
  if (task.status !== 'done' && task.status !== 'notApplicable')
    return left
      ? `It now waits for ${left.label}, by ${formatDate(task.due)}.`
      : 'Nothing more is asked of you here.'
  const others = othersLeft(world, step, whose)
  const [variation] = openVariationsAbout(world, step, whose)
  if (variation) return variation
  if (others > 0)
    return `${others === 1 ? '1 other practice has' : `${others} other practices have`} still to do this.`
  const opened = world.programme.steps.find(
    (one) =>
      one.after.some((before) => before.step === step.id) &&
      waitsFor(world, one, whose).length === 0,
  )
  return opened ? `Next: ${opened.title}.` : 'Nothing more is asked of you here for now.'
}

function othersLeft(world: World, step: Step, { network }: Whose): number {
  if (step.scope !== 'practice' || !network) return 0
  return membersOf(world, network).filter(
    (practice) => !recordIsDone(recordOf(world, step, { practice, network })),
  ).length
}

/** What the variation waits for that is signed here, or was put forward. */
function openVariationsAbout(world: World, step: Step, { network }: Whose): readonly string[] {
  if (!network) return []
  const { completion } = step
  return variationStandings(
    world,
    network,
    (one) =>
      one.endedAt === undefined &&
      (completion.how === 'eachSigns'
        ? one.document === completion.document
        : one.step === step.id),
  ).map(
    ({ title, missing, signBy }) =>
      `The variation of “${title}” waits for the ${missing.length === 1 ? 'signature of 1 practice' : `signatures of ${missing.length} practices`}, by ${formatDate(signBy)}.`,
  )
}
