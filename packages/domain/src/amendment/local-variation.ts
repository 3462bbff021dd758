import type { StepId } from '../ids.ts'
import type { StepBounds } from '../programme/local-bounds.ts'
import type { Programme } from '../programme/programme.ts'
import type { AcceptanceCall, Step } from '../programme/step.ts'
import type { VersionFault } from './fault.ts'
import { same } from './same.ts'

/** What about a step a commissioner never changes, whatever the bounds. */
const nationalParts = [
  'title',
  'phase',
  'scope',
  'completion',
  'whenLate',
  'days',
  'fixedDate',
  'membersOnly',
  'withoutBankDetails',
] as const

/** Parts of the programme that are the national version's alone. */
const ownParts: ReadonlySet<string> = new Set(['version', 'variationOf', 'steps', 'blockerKinds'])

/**
 * Where a commissioner's version leaves the bounds of the national one: it may add and tighten where that says so,
 * and never loosens what is mandatory.
 */
export function localFaults(national: Programme, local: Programme): readonly VersionFault[] {
  const own = local.steps.filter(({ id }) => !national.steps.some((step) => step.id === id))
  const ownIds = new Set(own.map(({ id }) => id))
  return [
    ...programmeFaults(national, local),
    ...national.steps.flatMap((step) => {
      const varied = local.steps.find(({ id }) => id === step.id)
      if (!varied) return [fault(step.id, 'is left out', 'Put it back: it is mandatory')]
      return stepFaults(national, step, varied, ownIds)
    }),
    ...own
      .filter(({ phase }) => !national.local?.mayAddSteps?.includes(phase))
      .map(({ id, phase }) =>
        fault(
          id,
          `is added to the phase ${phase}`,
          'Leave it out: the national version allows no such step',
        ),
      ),
  ]
}

const fault = (step: StepId, problem: string, mend: string): VersionFault => ({
  step,
  problem: `${step} ${problem}.`,
  mend: `${mend}.`,
})

function programmeFaults(national: Programme, local: Programme): readonly VersionFault[] {
  const names = new Set([...Object.keys(national), ...Object.keys(local)])
  const changed = [...names].filter(
    (name) =>
      !ownParts.has(name) &&
      !same(national[name as keyof Programme], local[name as keyof Programme]),
  )
  const lost = national.blockerKinds.filter(
    (kind) => !local.blockerKinds.some((one) => same(kind, one)),
  )
  return [
    ...changed.map((name) => ({
      step: null,
      problem: `“${name}” is not as in the national version.`,
      mend: 'Take it over as it is there: a commissioner varies steps only.',
    })),
    ...lost.map(({ kind }) => ({
      step: null,
      problem: `The blocker “${kind}” is changed or left out.`,
      mend: 'Take it over as it is in the national version.',
    })),
  ]
}

function stepFaults(
  national: Programme,
  step: Step,
  varied: Step,
  own: ReadonlySet<StepId>,
): readonly VersionFault[] {
  const bounds = national.local?.steps?.[step.id] ?? {}
  const changed = nationalParts.filter((part) => !same(step[part], varied[part]))
  return [
    ...changed.map((part) => fault(step.id, `has another “${part}”`, 'Take over the national one')),
    ...(varied.mayBeNotApplicable && !step.mayBeNotApplicable
      ? [
          fault(
            step.id,
            'may be left out as not applicable',
            'Take that away: the step is mandatory',
          ),
        ]
      : []),
    ...dueFaults(step, varied, bounds),
    ...questionFaults(step, varied, bounds),
    ...ruleFaults(step, varied, bounds),
    ...waitFaults(step, varied, own),
    ...reminderFaults(national, step, varied),
  ]
}

function dueFaults(step: Step, varied: Step, { dueEarlierByDays = 0 }: StepBounds) {
  const earlier = step.dueOffset - varied.dueOffset
  if (earlier < 0)
    return [
      fault(step.id, `is due ${-earlier} days later`, 'Keep the national date or an earlier one'),
    ]
  return earlier > dueEarlierByDays
    ? [fault(step.id, `is due ${earlier} days earlier`, `Use ${dueEarlierByDays} days at most`)]
    : []
}

function questionFaults(step: Step, varied: Step, { mayAddQuestions = 0 }: StepBounds) {
  const lost = step.evidence.filter((field) => !varied.evidence.some((one) => same(field, one)))
  const added = varied.evidence.length - (step.evidence.length - lost.length)
  return [
    ...lost.map(({ label }) =>
      fault(
        step.id,
        `no longer asks “${label}” as it is asked nationally`,
        'Put the question back as it was',
      ),
    ),
    ...(lost.length === 0 && added > mayAddQuestions
      ? [fault(step.id, `asks ${added} more questions`, `Add ${mayAddQuestions} at most`)]
      : []),
  ]
}

function ruleFaults(step: Step, varied: Step, bounds: StepBounds): readonly VersionFault[] {
  const added = varied.accept.filter(({ rule }) => !step.accept.some((call) => call.rule === rule))
  return [
    ...added
      .filter(({ rule }) => !bounds.mayAddRules?.includes(rule))
      .map(({ rule }) => fault(step.id, `has the added rule “${rule}”`, 'Leave it out')),
    ...step.accept.flatMap((call) => {
      const kept = varied.accept.find(({ rule }) => rule === call.rule)
      if (!kept)
        return [fault(step.id, `drops the rule “${call.rule}”`, 'Put it back: it is mandatory')]
      return parameterFaults(step.id, call, kept, bounds)
    }),
  ]
}

function parameterFaults(
  id: StepId,
  call: AcceptanceCall,
  varied: AcceptanceCall,
  { parameters = [] }: StepBounds,
): readonly VersionFault[] {
  const names = new Set([...Object.keys(call.with ?? {}), ...Object.keys(varied.with ?? {})])
  return [...names]
    .filter((name) => call.with?.[name] !== varied.with?.[name])
    .flatMap((name) => {
      const value = varied.with?.[name]
      const bound = parameters.find((one) => one.rule === call.rule && one.name === name)
      if (bound && typeof value === 'number' && value >= bound.from && value <= bound.to) return []
      const mend = bound
        ? `Choose from ${bound.from} to ${bound.to}`
        : 'Take over the national value'
      return [fault(id, `gives “${name}” of “${call.rule}” the value ${String(value)}`, mend)]
    })
}

/** A national step may also wait for a step that the commissioner added. */
function waitFaults(step: Step, varied: Step, own: ReadonlySet<StepId>): readonly VersionFault[] {
  const lost = step.after.filter((one) => !varied.after.some((other) => same(one, other)))
  const added = varied.after.filter(
    (one) => !own.has(one.step) && !step.after.some((other) => same(one, other)),
  )
  return [
    ...lost.map(({ step: before }) =>
      fault(step.id, `no longer waits for ${before} as it does nationally`, 'Put that back'),
    ),
    ...added.map(({ step: before }) =>
      fault(step.id, `waits for ${before}, which it does not nationally`, 'Take that away'),
    ),
  ]
}

function reminderFaults({ local }: Programme, step: Step, varied: Step): readonly VersionFault[] {
  const [old, now] = [step.remindWorkingDaysBefore, varied.remindWorkingDaysBefore]
  if (old.some((days) => !now.includes(days)))
    return [fault(step.id, 'leaves out a reminder', 'Put it back')]
  return now.length > old.length && !local?.mayRemindMore
    ? [fault(step.id, 'reminds more often', 'Take over the national reminders')]
    : []
}
