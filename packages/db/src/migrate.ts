import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import { openDatabase } from './open-database.ts'

/** Brings the database at `url` to the newest schema. Throws with the migration's name where one fails. */
export async function migrateToLatest(url: string): Promise<void> {
  const db = openDatabase({ url, poolSize: 1 })
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => ({ ...migrations }) },
    })
    const { error, results } = await migrator.migrateToLatest()
    const failed = results?.find(({ status }) => status === 'Error')
    if (error) throw new Error(`Migration ${failed?.migrationName ?? ''} failed.`, { cause: error })
  } finally {
    await db.destroy()
  }
}
