import type { Parameter } from './parameter.ts'

/**
 * The part of an agreement that comes with the programme and that nobody may vary locally: clauses by topic, in
 * Muster's words. It is part of the text that is signed; only another version of the programme changes it.
 */
export interface MandatoryFront {
  /** What this text is, beside the national document: said wherever it is shown. */
  readonly stands: string
  readonly clauses: readonly FrontClause[]
  readonly source: string
}

export interface FrontClause {
  readonly id: string
  readonly topic: string
  /** One sentence each. */
  readonly says: readonly Parameter<string>[]
  /** The numbers that it has in the national document, where a source gives them. */
  readonly national?: Parameter<string>
}
