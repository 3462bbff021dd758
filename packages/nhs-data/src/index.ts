export {
  compareImport,
  type ImportChange,
  type ImportComparison,
  recordKey,
} from './compare-import.ts'
export type { FileProblemCode } from './files/file-problem.ts'
export type { CommissioningModel } from './formats/commissioning-models.ts'
export { type PublishedKind, type RowsByKind, titleOf } from './formats/formats.ts'
export { GP_PRACTICE_SETTING } from './formats/practice-register.ts'
export { readPublished } from './read-published.ts'
export type { ReadFailed, ReadOk, ReadOptions, ReadResult } from './read-result.ts'
export { recognise, type Unrecognised } from './recognise.ts'
export {
  type Activity,
  activeAt,
  type LaterSnapshot,
  type RegisterLife,
} from './register/active-at.ts'
export {
  assembleCommissioners,
  type CommissionerRecord,
  type Commissioners,
} from './register/assemble-commissioners.ts'
export {
  assembleNetworks,
  type PublishedMember,
  type PublishedNetwork,
} from './register/assemble-networks.ts'
export { assembleRegister, type RegisterOptions } from './register/assemble-register.ts'
export type { Branch, PracticeRecord } from './register/practice-record.ts'
export type { Source, Sourced, SourceFile } from './register/sourced.ts'
export type { RowRefusal } from './tables/row-reader.ts'
export * from './writers.ts'
