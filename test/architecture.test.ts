import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { type Room, roomOf, rooms } from './rooms.ts'

const root = join(import.meta.dirname, '..')
const skipped = new Set(['node_modules', 'dist', '.muster', '.git', '.turbo'])

/** Every source file of the rooms, with its imports as they are written. */
function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sources(path)
    else if (/\.tsx?$/.test(entry.name)) yield path
  }
}

interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

function importsOf(path: string): readonly Import[] {
  const { module } = parseSync(path, readFileSync(path, 'utf8'))
  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }))
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ from: moduleRequest.value, typeOnly: isType }] : [],
    ),
  )
  return [...statics, ...exported]
}

const isTest = (path: string) => /\.test\.tsx?$|[/\\](testing|specimens)[/\\]|made-up-/.test(path)

/** The package that an import names, or null where it stays in its own room. */
function packageOf({ from }: Import): string | null {
  if (from.startsWith('.')) return null
  const [scope, name] = from.split('/')
  return from.startsWith('@') ? `${scope}/${name}` : (scope ?? from)
}

function problemsOf(path: string, room: Room): readonly string[] {
  return importsOf(path).flatMap((one) => {
    const name = packageOf(one)
    if (name === null) return leavesRoom(path, room, one) ? [`${one.from} leaves the room`] : []
    if (room.may.includes(name)) return []
    if (one.typeOnly && room.mayTypesOf?.includes(name)) return []
    return [`${name} is not for ${room.name}`]
  })
}

const leavesRoom = (path: string, room: Room, { from }: Import) =>
  relative(join(root, room.folder), join(path, '..', from)).startsWith('..')

const files = [...sources(root)].map((path) => ({
  path,
  name: relative(root, path).split(sep).join('/'),
}))

describe('the rooms and what each may import', () => {
  it('finds sources in every room', () => {
    for (const room of rooms)
      expect(files.filter(({ name }) => roomOf(name) === room).length, room.name).toBeGreaterThan(0)
  })

  it.each(rooms.map((room) => [room.name, room] as const))(
    '%s imports only what the table allows',
    (_, room) => {
      const own = files.filter(({ name }) => roomOf(name) === room && !isTest(name))
      const wrong = own.flatMap(({ path, name }) =>
        problemsOf(path, room).map((problem) => `${name}: ${problem}`),
      )
      expect(wrong).toEqual([])
    },
  )

  it('leaves no source outside the rooms', () => {
    const homeless = files.filter(
      ({ name }) => !roomOf(name) && !/^(test|scripts)\/|^vitest\.config\.ts$/.test(name),
    )
    expect(homeless.map(({ name }) => name)).toEqual([])
  })

  it('declares what it imports', () => {
    const wrong = rooms.flatMap((room) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(
        readFileSync(join(root, room.folder, 'package.json'), 'utf8'),
      )
      const declared = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)])
      const imported = files
        .filter(({ name }) => roomOf(name) === room && !isTest(name))
        .flatMap(({ path }) => importsOf(path).map(packageOf))
      const missing = imported.filter(
        (name) => name && !name.startsWith('node:') && !declared.has(name),
      )
      return [...new Set(missing)].map(
        (name) => `${room.folder}/package.json does not declare ${name}`,
      )
    })
    expect(wrong).toEqual([])
  })
})

describe('the domain is pure', () => {
  const impure = /\bDate\.now\b|new Date\(\)|\bMath\.random\b|\bprocess\.|\bsetTimeout\b/
  it('reads no clock, no chance and no process', () => {
    const wrong = files.filter(
      ({ path, name }) =>
        name.startsWith('packages/domain/src/') &&
        !isTest(name) &&
        impure.test(readFileSync(path, 'utf8')),
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
  })
})

describe('size and names', () => {
  const lines = ({ path }: { path: string }) => readFileSync(path, 'utf8').split('\n').length - 1
  const sizes = files
    .filter(({ name }) => roomOf(name) && !isTest(name))
    .map((file) => ({ ...file, lines: lines(file) }))

  it('keeps every file under 300 lines, 95 of 100 under 200, half under 60', () => {
    const sorted = sizes.map((file) => file.lines).toSorted((a, b) => a - b)
    expect(files.filter((file) => lines(file) > 300).map(({ name }) => name)).toEqual([])
    expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThan(200)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(60)
  })

  it('has no folder that hides a missing idea', () => {
    const vague = /(^|\/)(common|utils?|lib|helpers?|managers?|base|misc|shared)\//
    expect(files.filter(({ name }) => vague.test(name)).map(({ name }) => name)).toEqual([])
  })
})
