export type FileProblemCode =
  | 'empty'
  | 'too-large'
  | 'inflates-too-large'
  | 'damaged-gzip'
  | 'damaged-workbook'
  | 'not-text'
  | 'unrecognised'
  | 'wrong-delimiter'
  | 'wrong-column-count'
  | 'missing-column'
  | 'duplicate-column'
  | 'missing-sheet'
  | 'duplicate-code'
  | 'bad-quotes'
  | 'too-many-rows'
  | 'no-rows'
  | 'mixed-extract-dates'
  | 'bad-extract-date'

/** What is wrong with a file as a whole. A value that readers return, never thrown. */
export class FileProblem {
  readonly code: FileProblemCode
  /** What is wrong and how to mend it, for the person who chose the file. */
  readonly message: string
  constructor(code: FileProblemCode, message: string) {
    this.code = code
    this.message = message
  }
}
