export { type Checked, checkProgramme } from './check-programme.ts'
export type { Violation } from './violation.ts'
