/**
 * An expected 'no': a value, not an exception. The sentence says what is wrong and how to mend it, in the words of
 * the person who asked; `facts` are what the sentence rests on.
 */
export interface Refusal {
  readonly code: string
  readonly message: string
  /** The field of the form that has to change, where there is one. */
  readonly field?: string
  readonly facts?: Readonly<Record<string, unknown>>
  /** Policy source of the rule that says no. */
  readonly source?: string
}

export const refusal = (
  code: string,
  message: string,
  more: Omit<Refusal, 'code' | 'message'> = {},
): Refusal => ({
  code,
  message,
  ...more,
})
