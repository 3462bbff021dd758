import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, type Kysely, listAccounts, openDatabase } from '@muster/db'
import { commissionerId, londonDate, practiceId } from '@muster/domain/ids'
import { networkContract2019 as programme } from '@muster/domain/programme/reference-2019/network-contract-2019'
import type { RegisterEntry } from '@muster/domain/register/register-entry'
import { applyImport, type FileToImport } from '@muster/operations'
import { freshDatabase } from '@muster/test-platform'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { county } from '../county/index.ts'
import { type CountyPractice, countyPractices } from '../county/practices.ts'
import { NotInRegister } from '../programme/index.ts'
import { publishedStage } from './published-stage.ts'
import { readStartOptions } from './start-options.ts'

let db: Kysely<Database>
let folder: string
beforeEach(async () => {
  db = openDatabase({ url: await freshDatabase(), poolSize: 2 })
  folder = await mkdtemp(join(tmpdir(), 'muster-published-'))
  for (const { name, bytes } of county().files) await writeFile(join(folder, name), bytes)
})
afterEach(async () => {
  await db.destroy()
  await rm(folder, { recursive: true, force: true })
})

function stageOf(...choice: string[]) {
  const options = readStartOptions(['--from', folder, ...choice], programme)
  if (!options) throw new Error('There are options.')
  return publishedStage(programme, options)
}

test('only the chosen commissioner takes part, with the groups that it leads', async () => {
  const stage = stageOf('--ccg', '9ZB')
  await stage.prepare(db, () => undefined)
  const { groups, commissioners } = await stage.known(db)
  expect(new Set(groups.map(({ commissioner }) => commissioner))).toEqual(new Set(['9ZB']))
  expect(groups).toHaveLength(county().groups.filter(({ lead }) => lead === '9ZB').length)
  expect(commissioners.map(({ id }) => id)).toContain('9ZB')
  const offered = await listAccounts(db, 50, { withStory: true })
  expect(offered.map(({ id }) => id)).toEqual(['lead:9ZB', 'national', 'region:Y9Z'])
})

/** One of its groups has a practice of another commissioner. */
const leading = '9ZA'

test('what a later register says of a neighbour’s other practices is no news', async () => {
  await stageOf('--ccg', leading).prepare(db, () => undefined)
  const before = await codesOfPractices()
  const imported = await applyImport(db, laterRegister, {
    actor: 'somebody',
    force: true,
    readRegister: async () => countyPractices().map(asActive),
  })
  expect(imported).toMatchObject({ ok: true, report: { registerChanges: {} } })
  const neighbours = countyPractices().filter(({ commissioner }) => commissioner !== leading)
  const shared = neighbours.filter(({ code }) => before.includes(code))
  expect(shared.length).toBeGreaterThan(0)
  expect(shared.length).toBeLessThan(neighbours.length)
  const now = await codesOfPractices()
  expect(neighbours.filter(({ code }) => now.includes(code))).toEqual(shared)
})

const codesOfPractices = async () =>
  (await db.selectFrom('stream').select('id').where('kind', '=', 'practice').execute())
    .map(({ id }) => id)
    .sort()

const laterRegister: FileToImport = {
  kind: 'practice-register',
  fileName: 'later-register.csv',
  sha256: 'later',
  extractDate: londonDate('2019-06-01'),
  rowsRead: 1,
  refused: [],
  records: [{ key: 'Z91001', record: { code: 'Z91001' } }],
}

const asActive = ({ code, name, commissioner, patients }: CountyPractice): RegisterEntry => ({
  code: practiceId(code),
  name,
  address: null,
  postcode: null,
  openedOn: null,
  closedOn: null,
  status: 'active',
  row: null,
  published: {
    code: practiceId(code),
    name,
    postcode: null,
    commissioner: commissionerId(commissioner),
    active: true,
    laterStatus: null,
    contractType: 'GMS',
    listSize: patients,
    weightedList: patients,
    rurality: 'Urban',
    latitude: null,
    longitude: null,
    sources: {},
  },
})

test('another choice is another play, and the same one goes on', () => {
  expect(stageOf('--ccg', '9ZB').name).toBe(stageOf('--ccg', '9ZB').name)
  expect(stageOf('--ccg', '9ZB').name).not.toBe(stageOf('--ccg', '9ZA').name)
  expect(stageOf('--all').name).not.toBe(stageOf('--all', '--misfortune', '1').name)
})

test('a commissioner that the files do not have is named', async () => {
  const stage = stageOf('--ccg', 'XYZ')
  await expect(stage.prepare(db, () => undefined)).rejects.toThrow(NotInRegister)
  await expect(stage.prepare(db, () => undefined)).rejects.toThrow(/no commissioner XYZ/)
})
