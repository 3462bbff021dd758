import type { OnBehalf } from '@muster/domain/facts/step-events'
import type { ForLmc } from '@muster/domain/lmc/speaks-for-lmc'
import type { WordsToKeep } from './words.ts'

/** As the support lead enters it who records for a local medical committee. */
export interface TypedForLmc {
  readonly onBehalf?: { readonly askedBy: string; readonly how: OnBehalf['how'] } | undefined
}

/** Who of the committee asked is for the commissioner and the committee. */
export const keptForLmc = (words: WordsToKeep, { onBehalf }: TypedForLmc): ForLmc =>
  onBehalf
    ? {
        onBehalf: {
          askedBy: words.keep('askedBy', onBehalf.askedBy.trim(), 'commissioner'),
          how: onBehalf.how,
        },
      }
    : {}
