import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, type Kysely, listAccounts, openDatabase } from '@muster/db'
import { networkContract2019 as programme } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { freshDatabase } from '@muster/test-platform'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { county } from '../county/index.ts'
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
