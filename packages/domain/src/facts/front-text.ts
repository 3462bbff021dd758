/** The mandatory front of a document as it was signed, clause by clause. */
export type FrontText = readonly {
  readonly id: string
  readonly topic: string
  readonly says: readonly string[]
}[]

/** The front of an issued text by its digest; with its words where no text of the network had it before. */
export interface IssuedFront {
  readonly digest: string
  readonly text?: FrontText
}
