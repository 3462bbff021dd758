import { answerOf } from '../acceptance/document-version.ts'
import type { StepRecord } from '../facts/state.ts'
import type { LondonDate } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import type { Step } from '../programme/step.ts'
import { recordIsDone } from './completion.ts'

/** The day on which this answer ends, where it is an interim one. */
export function interimUntil({ interim }: Step, answer: Answer | undefined): LondonDate | null {
  if (!interim || answer?.[interim.field] !== interim.is) return null
  const until = answer[interim.until]
  return typeof until === 'string' ? (until as LondonDate) : null
}

/** The same for what stands now: null where nothing does, or what does is meant to last. */
export const standingUntil = (step: Step, record: StepRecord): LondonDate | null =>
  recordIsDone(record) ? interimUntil(step, answerOf(record)) : null
