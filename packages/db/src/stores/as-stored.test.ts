import { freshDatabase } from '@muster/test-platform'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { asStored } from './as-stored.ts'

/** Neither halves of characters nor NUL, which no database keeps; and no numbers that jsonb writes otherwise. */
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((one) => !one.includes('\0'))
const { tree } = fc.letrec((tie) => ({
  leaf: fc.oneof(text, fc.integer(), fc.boolean(), fc.constantFrom(null, undefined)),
  node: fc.dictionary(text, tie('tree'), { maxKeys: 8 }),
  list: fc.array(tie('tree'), { maxLength: 4 }),
  tree: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('node'), tie('list')),
}))

it('gives any value the order in which Postgres gives it back', async () => {
  const db = openDatabase({ url: await freshDatabase(), poolSize: 1 })
  const values = fc.sample(fc.dictionary(text, tree), { numRuns: 300, seed: 20190701 })
  try {
    for (const value of values) {
      const { rows } = await sql<{ back: object }>`
        select ${JSON.stringify(value)}::jsonb as back`.execute(db)
      expect(JSON.stringify(asStored(value))).toBe(JSON.stringify(rows[0]?.back))
    }
  } finally {
    await db.destroy()
  }
})
