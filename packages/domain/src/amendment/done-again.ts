import { documentVersion } from '../acceptance/document-version.ts'
import { accept } from '../acceptance/rules.ts'
import { bindingVersion } from '../acceptance/signatures.ts'
import type { StepRecord } from '../facts/state.ts'
import { answerProblems } from '../form/check-answer.ts'
import type { Answer } from '../programme/field.ts'
import type { Programme } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import { findStep, recordIsDone, recordOf, type Whose } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { same } from './same.ts'

/** One instance of a step of the next version, in a world that is already under it. */
export interface Instance {
  readonly world: World
  readonly step: Step
  readonly whose: Whose
}

/**
 * Whether what was done has to be done again under the next version. A step whose form, rules and way of completing
 * are the same stands; so does what a reviewer, a body or the engine found, with the facts it rested on. Anything
 * else stands as long as the next version accepts it as it is. [P]
 */
export function mustBeDoneAgain(one: Instance, before: Programme): boolean {
  const record = recordOf(one.world, one.step, one.whose)
  const earlier = findStep(before, one.step.id)
  return recordIsDone(record) && earlier !== undefined && !stands(one, earlier, before, record)
}

/** Whether what an amendment set aside is accepted by the next version as it was. */
export function isRestored(one: Instance): boolean {
  const { setAside, ...record } = recordOf(one.world, one.step, one.whose)
  if (!setAside || recordIsDone(record)) return false
  if (setAside.notApplicable) return one.step.mayBeNotApplicable === true
  return accepted(one, { ...record, ...setAside })
}

function stands(one: Instance, earlier: Step, before: Programme, record: StepRecord): boolean {
  const { step, whose } = one
  if (record.notApplicable) return step.mayBeNotApplicable === true
  if (record.answeredBy === 'programme') return true
  if (step.scope !== earlier.scope) return false
  if (step.completion.how === 'eachSigns' && earlier.completion.how === 'eachSigns') {
    const was = signable({ world: { ...one.world, programme: before }, step: earlier, whose })
    // A signature on an older text was not complete before either: that is another rule's matter.
    const binding = bindingVersion(record)
    if (was === binding && signable(one) !== binding) return false
  }
  return sameAsked(step, earlier) || accepted(one, record)
}

const known = new WeakMap<Step, WeakMap<Step, boolean>>()

/** Asked of every instance of a step, so two steps are compared once. */
function sameAsked(step: Step, earlier: Step): boolean {
  const others = known.get(step) ?? new WeakMap<Step, boolean>()
  known.set(step, others)
  const found =
    others.get(earlier) ??
    same(
      [step.completion, step.evidence, step.accept],
      [earlier.completion, earlier.evidence, earlier.accept],
    )
  others.set(earlier, found)
  return found
}

function signable({ world, step, whose }: Instance): string | null {
  const { completion } = step
  return completion.how === 'eachSigns' && whose.network
    ? documentVersion(world, whose.network, completion.document, whose.practice)
    : null
}

function accepted(one: Instance, record: StepRecord): boolean {
  const { step } = one
  switch (step.completion.how) {
    case 'computed':
    case 'judged':
    case 'decided':
      return true
    case 'allAgree':
      return record.proposal !== undefined && fits(one, record.proposal.answer)
    case 'eachSigns':
      return bindingVersion(record) === signable(one) && fits(one, record.answer)
    case 'answer':
      return fits(one, record.answer)
  }
}

function fits({ world, step, whose }: Instance, answer: Answer | undefined): boolean {
  if (!answer) return false
  const { practice, network, meeting } = whose
  const context = {
    ...(practice ? { own: practice } : {}),
    ...(network ? { members: membersOf(world, network) } : {}),
  }
  if (answerProblems(step.evidence, answer, context).length > 0) return false
  const item = { step: step.id, ...(meeting ? { meeting } : {}) }
  return (
    accept({
      world,
      step,
      item,
      answer,
      ...(network ? { network } : {}),
      ...(practice ? { practice } : {}),
    }) === null
  )
}
