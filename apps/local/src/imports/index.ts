export { FileOutOfReach, filesAt, filesIn } from './files-on-disk.ts'
export { heldFiles } from './held-files.ts'
export { importAllOrNone, succeeded } from './import-all-or-none.ts'
export {
  type GivenFile,
  type ImportChoices,
  type ImportOutcome,
  importFiles,
} from './import-files.ts'
export { outcomeWords } from './outcome-words.ts'
