import type { PublishedPractice } from '../facts/published-practice.ts'
import type { Answer } from '../programme/field.ts'
import type { Step } from '../programme/step.ts'

/**
 * What is filled in before a practice answers: its own code and the published figures. It is also what the
 * programme records for a practice that does not answer in time.
 */
export function prefilledAnswer(step: Step, published: PublishedPractice): Answer {
  const values = step.evidence.flatMap((field): [string, string | number][] => {
    if (field.kind === 'practice' && field.among === 'own') return [[field.id, published.code]]
    const figure = field.kind === 'number' && field.published ? published[field.published] : null
    return typeof figure === 'number' ? [[field.id, figure]] : []
  })
  return Object.fromEntries(values)
}
