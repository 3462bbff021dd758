/** Stated in a published source; recalled and not confirmed against the text [R]; or Muster's own proposal [P]. */
export type Status = 'published' | 'recalled' | 'proposed'

/** Something in a programme that a person can correct, with where it comes from. */
export interface Parameter<T> {
  readonly value: T
  readonly status: Status
  readonly source: string
}

const of =
  (status: Status) =>
  <T>(value: T, source: string): Parameter<T> => ({ value, status, source })

export const published = of('published')
export const recalled = of('recalled')
export const proposed = of('proposed')
