export { filesAt, filesIn } from './files-on-disk.ts'
export { heldFiles } from './held-files.ts'
export {
  type GivenFile,
  type ImportChoices,
  type ImportOutcome,
  importFiles,
} from './import-files.ts'
