export * from './apply-import.ts'
export type { FileToImport, RefusedValue } from './file-to-import.ts'
export type { ColumnChange, ImportReport } from './import-report.ts'
