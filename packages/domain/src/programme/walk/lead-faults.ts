import type { Programme } from '../programme.ts'

/** What waits for the lead commissioner is a network's step, agreed before it is due, and late has its kind of blocker. */
export function leadFaults({
  leadCommissioner,
  steps,
  blockerKinds,
}: Programme): readonly string[] {
  if (!leadCommissioner) return []
  const { before, agreeByOffset, late } = leadCommissioner
  const step = steps.find(({ id }) => id === before)
  const wrong = [
    !step && `The lead commissioner is agreed before ${before}, which is no step.`,
    step &&
      step.scope !== 'network' &&
      `${before} waits for the lead commissioner and is no network's.`,
    step &&
      agreeByOffset >= step.dueOffset &&
      `The lead commissioner is agreed on the day of ${before} or later.`,
    !blockerKinds.some(({ kind }) => kind === late) &&
      `A lead commissioner that is not agreed becomes the blocker “${late}”, which the programme does not have.`,
  ]
  return wrong.filter((fault) => typeof fault === 'string')
}
