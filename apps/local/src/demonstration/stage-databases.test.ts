import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { databasesOf } from '../platform/postgres-databases.ts'
import { StageDatabases } from './stage-databases.ts'

const postgres = databasesOf(inject('postgres'))
const folders: string[] = []
let before: readonly string[] = []
const countyNames = () => postgres.databases('muster_county_')
beforeEach(async () => {
  before = await countyNames()
})
afterEach(async () => {
  for (const name of await countyNames())
    if (!before.includes(name)) await postgres.dropDatabase(name)
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-county-'))
  folders.push(folder)
  return folder
}

async function set(folder: string): Promise<StageDatabases> {
  const databases = new StageDatabases(postgres, folder, 'county')
  expect(await databases.current()).toBeNull()
  await databases.forSetting()
  await databases.keepOpening()
  return databases
}

const nameOf = ({ databaseUrl }: { readonly databaseUrl: string }) =>
  new URL(databaseUrl).pathname.slice(1)

test('the next start goes on with the play that was on', async () => {
  const folder = newFolder()
  const first = await (await set(folder)).begin(null)
  expect(await new StageDatabases(postgres, folder, 'county').current()).toEqual(first)
  const second = await new StageDatabases(postgres, folder, 'county').begin(first)
  expect(second.namespace).not.toBe(first.namespace)
  await new StageDatabases(postgres, folder, 'county').forget(first)
  expect(await new StageDatabases(postgres, folder, 'county').current()).toEqual(second)
  expect(await countyNames()).not.toContain(nameOf(first))
})

test('two folders on one server leave each other’s county alone', async () => {
  const [one, other] = [newFolder(), newFolder()]
  const mine = await (await set(one)).begin(null)
  const theirs = await (await set(other)).begin(null)
  expect(mine.namespace).not.toBe(theirs.namespace)
  expect(await countyNames()).toEqual(expect.arrayContaining([nameOf(mine), nameOf(theirs)]))
  expect(await new StageDatabases(postgres, one, 'county').current()).toEqual(mine)
})

test('a setting that was cut off is cleared away, and the next has workflows of its own', async () => {
  const folder = newFolder()
  const cutOff = await new StageDatabases(postgres, folder, 'county').forSetting()
  const again = new StageDatabases(postgres, folder, 'county')
  expect(await again.current()).toBeNull()
  const setting = await again.forSetting()
  expect(await countyNames()).not.toContain(nameOf(cutOff))
  expect(setting.namespace).not.toBe(cutOff.namespace)
})

test('where its database is gone, the county is set anew', async () => {
  const folder = newFolder()
  const play = await (await set(folder)).begin(null)
  await postgres.dropDatabase(nameOf(play))
  expect(await new StageDatabases(postgres, folder, 'county').current()).toBeNull()
})
