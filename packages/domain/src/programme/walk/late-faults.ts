import { answerProblems } from '../../form/check-answer.ts'
import type { Programme } from '../programme.ts'
import type { Step } from '../step.ts'

/** What happens when a step is late can happen: the blocker, the payment and the recorded answer exist. */
export const lateFaults = (programme: Programme): readonly string[] =>
  programme.steps.flatMap((step) => ofStep(programme, step))

function ofStep(programme: Programme, step: Step): readonly string[] {
  const { id, whenLate } = step
  switch (whenLate.effect) {
    case 'chase':
      return []
    case 'raise':
      return [
        ...[whenLate.kind, ...(whenLate.whileAwaited ? [whenLate.whileAwaited.kind] : [])]
          .filter((raised) => !programme.blockerKinds.some(({ kind }) => kind === raised))
          .map(
            (raised) => `${id} raises “${raised}” when late, which the programme does not have.`,
          ),
        ...(isPromised(programme, whenLate)
          ? []
          : [`${id} waits for a template that the programme does not promise.`]),
      ]
    case 'withhold':
      return programme.payments.some(({ name }) => name === whenLate.payment)
        ? []
        : [
            `${id} holds back “${whenLate.payment}” when late, which is no payment of the programme.`,
          ]
    case 'record':
      return recordFaults(step, whenLate.answer)
  }
}

const isPromised = (
  { templates = [] }: Programme,
  { whileAwaited }: Extract<Step['whenLate'], { effect: 'raise' }>,
): boolean => !whileAwaited || templates.some(({ name }) => name === whileAwaited.template)

/** What is prefilled from the publication need not be in the answer that is recorded. */
function recordFaults(step: Step, answer: Readonly<Record<string, unknown>>): readonly string[] {
  const prefilled = new Set(
    step.evidence
      .filter(
        (field) =>
          (field.kind === 'number' && field.published) ||
          (field.kind === 'practice' && field.among === 'own'),
      )
      .map(({ id }) => id),
  )
  return answerProblems(step.evidence, answer)
    .filter(({ code, field }) => code !== 'answer-missing' || !prefilled.has(field))
    .map(
      ({ message }) => `${step.id} records an answer when late that its form refuses: ${message}`,
    )
}
