import {
  type Database,
  type Kysely,
  listImportedFiles,
  listPublishedRecords,
  openDatabase,
} from '@muster/db'
import { londonDate } from '@muster/domain/ids'
import { freshDatabase } from '@muster/test-platform'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { applyImport, dryRunImport } from './apply-import.ts'
import type { FileToImport } from './file-to-import.ts'

// Invented codes and places.
const mill = { key: 'Z99001', record: { code: 'Z99001', name: 'INVENTED MILL', patients: 8051 } }
const hill = { key: 'Z99002', record: { code: 'Z99002', name: 'INVENTED HILL', patients: 0 } }
const dale = { key: 'Z99003', record: { code: 'Z99003', name: 'INVENTED DALE', patients: null } }

const april: FileToImport = {
  kind: 'practice-register',
  fileName: 'april.csv',
  sha256: 'a',
  extractDate: londonDate('2019-04-01'),
  rowsRead: 3,
  refused: [],
  records: [mill, hill, dale],
}
const grown = { ...mill, record: { ...mill.record, patients: 8100 } }
const may: FileToImport = {
  ...april,
  fileName: 'may.csv',
  sha256: 'm',
  extractDate: londonDate('2019-05-01'),
  records: [grown, hill],
}
const badRow = { row: 4, column: 'Name', value: '', reason: 'is empty' }

let db: Kysely<Database>
beforeEach(async () => {
  db = openDatabase({ url: await freshDatabase(), poolSize: 4 })
})
afterEach(() => db.destroy())

const apply = (file: FileToImport, force = false) =>
  applyImport(db, file, { actor: 'somebody', force })
const held = async () =>
  (await listPublishedRecords(db)).flatMap(({ sha256, records }) =>
    records.map(({ code, patients }) => [code, patients, sha256]),
  )
/** Everything that an import writes, so that 'nothing changed' means nothing. */
const stored = async () => ({
  files: await db.selectFrom('import_file').selectAll().orderBy('sha256').execute(),
  records: await db.selectFrom('published_record').selectAll().orderBy('key').execute(),
})

test('a dry run says what is new, and changes nothing', async () => {
  const before = await stored()
  const { report, refusal } = await dryRunImport(db, april)
  expect(refusal).toBeNull()
  expect(report).toMatchObject({ new: 3, unchanged: 0, held: null, olderThanHeld: false })
  expect(await stored()).toEqual(before)
})

test('a newer file: what is new, changed with before and after, unchanged and ended', async () => {
  await apply(april)
  const vale = { key: 'Z99004', record: { code: 'Z99004', name: 'INVENTED VALE', patients: 9 } }
  const next = { ...may, records: [...may.records, vale] }
  const { report } = await dryRunImport(db, next)
  expect(report).toMatchObject({
    new: 1,
    changed: {
      count: 1,
      examples: [{ key: 'Z99001', column: 'patients', before: 8051, after: 8100 }],
    },
    unchanged: 1,
    ended: { count: 1, examples: ['Z99003'] },
  })
  expect(await apply(next)).toMatchObject({ ok: true, changedAnything: true, report })
  expect(await held()).toEqual([
    ['Z99001', 8100, 'm'],
    ['Z99002', 0, 'm'],
    ['Z99004', 9, 'm'],
  ])
})

test('what had ended is new when it comes back', async () => {
  await apply(april)
  await apply(may)
  const june = { ...april, sha256: 'j', extractDate: londonDate('2019-06-01') }
  expect(await apply(june)).toMatchObject({ ok: true, report: { new: 1, changed: { count: 1 } } })
  expect(await held()).toHaveLength(3)
})

test('the same file twice changes nothing, nor does another that says the same', async () => {
  await apply(april)
  const before = await stored()
  expect(await apply(april)).toMatchObject({
    changedAnything: false,
    report: { alreadyHeld: 'sameFile' },
  })
  expect(await apply({ ...april, sha256: 'gz', fileName: 'april.csv.gz' })).toMatchObject({
    changedAnything: false,
    report: { alreadyHeld: 'sameContent' },
  })
  expect(await stored()).toEqual(before)
})

test('the same file with its date put right is held under that date', async () => {
  await apply({ ...april, extractDate: null })
  expect(await apply(april)).toMatchObject({ ok: true, changedAnything: true })
  expect(await listImportedFiles(db)).toMatchObject([{ extractDate: '2019-04-01' }])
})

test('an older extract is refused, and taken when forced', async () => {
  await apply(may)
  const before = await stored()
  const no = await apply(april)
  expect(no).toMatchObject({
    ok: false,
    report: { olderThanHeld: true },
    refusal: { code: 'older-than-held' },
  })
  expect(!no.ok && no.refusal.message).toContain('1 April 2019')
  expect((await dryRunImport(db, april)).refusal?.code).toBe('older-than-held')
  expect(await stored()).toEqual(before)
  expect(await apply(april, true)).toMatchObject({ ok: true, changedAnything: true })
  expect(await held()).toHaveLength(3)
  // The forced one is the one held now: May is the newer again.
  expect(await apply(may)).toMatchObject({ ok: true, changedAnything: true })
})

test('a file without a date is refused where the one held has one', async () => {
  await apply(april)
  expect(await apply({ ...may, extractDate: null })).toMatchObject({
    ok: false,
    refusal: { code: 'extract-date-unknown' },
  })
})

test('a file whose every row is refused is refused, even when forced', async () => {
  const file = { ...april, records: [], rowsRead: 1, refused: [badRow] }
  const no = await apply(file, true)
  expect(no).toMatchObject({ ok: false, refusal: { code: 'nothing-readable' } })
  expect(!no.ok && no.refusal.message).toContain('row 4, Name is empty')
  expect(await stored()).toEqual({ files: [], records: [] })
})

test('a file that lacks most of what is held is refused unless forced', async () => {
  await apply(april)
  const half = { ...may, records: [grown] }
  expect(await apply(half)).toMatchObject({ ok: false, refusal: { code: 'most-would-end' } })
  expect(await apply(half, true)).toMatchObject({ ok: true, report: { ended: { count: 2 } } })
})

test('where a row was refused nothing ends: it may be the one that is missing', async () => {
  await apply(april)
  await apply({ ...may, refused: [badRow] })
  expect(await held()).toEqual([
    ['Z99003', null, 'a'],
    ['Z99001', 8100, 'm'],
    ['Z99002', 0, 'm'],
  ])
  expect((await listImportedFiles(db)).at(-1)?.refused).toEqual([badRow])
})

test('a file that cannot be stored whole is not stored at all', async () => {
  await apply(april)
  const before = await stored()
  const unstorable = { key: 'Z99009', record: { code: 'Z99009', name: 'NUL \u0000' } }
  await expect(apply({ ...may, records: [...may.records, unstorable] })).rejects.toThrow()
  expect(await stored()).toEqual(before)
})

test('two imports of the same file at once: one takes it in, the other finds it held', async () => {
  const both = await Promise.all([apply(april), apply(april)])
  expect(both.map((one) => one.ok && one.changedAnything).sort()).toEqual([false, true])
  expect(await held()).toHaveLength(3)
})
