import type { DecisionView } from '@muster/domain/views/decision-view'
import type { WordsFor } from './read-words.ts'

/** A decision with the words of its conditions, for those who may read them. */
export function decisionInWords(
  decision: DecisionView | null,
  words: WordsFor,
): DecisionView | null {
  if (!decision?.conditions?.words) return decision
  const { conditions } = decision
  return { ...decision, conditions: { ...conditions, words: words(conditions.words ?? '') } }
}
