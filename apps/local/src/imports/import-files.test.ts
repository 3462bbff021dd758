import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, type Kysely, listImportedFiles, openDatabase } from '@muster/db'
import { writeCommissioningModels, writeDeprivation } from '@muster/nhs-data'
import { freshDatabase } from '@muster/test-platform'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  FileOutOfReach,
  filesAt,
  filesIn,
  heldFiles,
  importAllOrNone,
  importFiles,
  outcomeWords,
} from './index.ts'

let db: Kysely<Database>
let folder: string
beforeEach(async () => {
  db = openDatabase({ url: await freshDatabase(), poolSize: 4 })
  folder = await mkdtemp(join(tmpdir(), 'muster-imports-'))
})
afterEach(async () => {
  await db.destroy()
  await rm(folder, { recursive: true, force: true })
})

async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of from) items.push(item)
  return items
}

const apply = { actor: 'somebody', apply: true }
// Invented codes.
const models = {
  name: 'x',
  bytes: writeCommissioningModels([
    { commissioner: '99X', model: 'joint', officerMayDecide: null },
  ]),
}
const scores = { name: 'y', bytes: writeDeprivation([{ code: 'Z99001', imdScore: 32.5 }]) }
const letter = { name: 'letter.txt', bytes: new TextEncoder().encode('Dear practice,\n') }
const broken = {
  name: 'z',
  bytes: new TextEncoder().encode('practice_code,imd2019_score\nZ99001,1\nZ99001,2\n'),
}

test('files are known by what is in them, and come back as they were read', async () => {
  const outcomes = await importFiles(db, [models, scores], apply)
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported', 'imported'])
  expect(await heldFiles(db)).toEqual([
    {
      kind: 'commissioning-models',
      fileName: 'x',
      extractDate: null,
      rows: [{ commissioner: '99X', model: 'joint', officerMayDecide: null }],
    },
    {
      kind: 'deprivation',
      fileName: 'y',
      extractDate: null,
      rows: [{ code: 'Z99001', imdScore: 32.5 }],
    },
  ])
  expect(await heldFiles(db, ['deprivation'])).toHaveLength(1)
})

test('other files of a folder are passed over, a published one that is broken is said to be', async () => {
  const outcomes = await importFiles(db, [letter, broken, models], apply)
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['unrecognised', 'unreadable', 'imported'])
  expect(outcomes.map(outcomeWords).join('\n')).toContain('row 3 repeats Z99001 of row 2')
})

test('of files that a person names, none is imported where one cannot be taken', async () => {
  const outcomes = await importAllOrNone(db, () => [models, broken], apply)
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['wouldImport', 'unreadable'])
  expect(await listImportedFiles(db)).toEqual([])
  await importAllOrNone(db, () => [models, scores], apply)
  expect(await listImportedFiles(db)).toHaveLength(2)
})

test('a refused row is told with its row and column, the others are taken', async () => {
  const bytes = new TextEncoder().encode('practice_code,imd2019_score\nZ99001,1\nZ99002,many\n')
  const [outcome] = await importFiles(db, [{ name: 'y', bytes }], apply)
  expect(outcome).toMatchObject({ outcome: 'imported', report: { rowsRead: 2, new: 1 } })
  expect(outcome && outcomeWords(outcome)).toContain('row 3, imd2019_score: "many" is not')
})

test('every file of a folder and every link to one is read, and folders within it are left', async () => {
  await writeFile(join(folder, 'b'), scores.bytes)
  await writeFile(join(folder, 'a'), models.bytes)
  await mkdir(join(folder, 'older'))
  await symlink(join(folder, 'a'), join(folder, 'c'))
  await symlink(join(folder, 'older'), join(folder, 'd'))
  await symlink(join(folder, 'nothing'), join(folder, 'e'))
  const names = (await all(filesIn(folder))).map(({ name }) => name)
  expect(names).toEqual(['a', 'b', 'c'])
})

test('a file that is not there is named in one sentence', async () => {
  const missing = join(folder, 'nothing.csv')
  const reading = all(filesAt([missing]))
  await expect(reading).rejects.toThrow(FileOutOfReach)
  await expect(reading).rejects.toThrow(`There is no file ${missing}.`)
})
