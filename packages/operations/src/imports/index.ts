export * from './apply-import.ts'
export type { FileToImport, RefusedValue } from './file-to-import.ts'
export type { ColumnChange, ImportReport } from './import-report.ts'
export type { ReadRegister, RegisterProposals } from './propose-register-changes.ts'
