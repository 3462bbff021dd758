export { migrateToLatest } from './migrate.ts'
export { type DatabaseSettings, openDatabase } from './open-database.ts'
export type { Database } from './schema.ts'
