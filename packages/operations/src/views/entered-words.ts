import type { EnteredView } from '@muster/domain/lmc/entered-view'
import type { WordsFor } from './read-words.ts'

export const refsOfEntered = (entered: readonly EnteredView[]): readonly string[] =>
  entered.flatMap(({ askedBy }) => askedBy ?? [])

/** With the words of who asked, for those who may read them. */
export const enteredInWords = (
  entered: readonly EnteredView[],
  words: WordsFor,
): readonly EnteredView[] =>
  entered.map((one) => ({ ...one, askedBy: one.askedBy && words(one.askedBy) }))
