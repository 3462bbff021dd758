import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandNames } from '@muster/domain/testing/makers/makers'
import { parseSync } from 'oxc-parser'
import { expect, it } from 'vitest'

const domain = join(import.meta.dirname, '..', 'packages', 'domain', 'src')

/** What somebody asks for: by a person, or for the programme and its versions, whose deciders leave that to the operation. */
const asked = /^(actor: Actor|command: )/

/** Part of other commands. */
const internal = new Set(['placeFacts', 'decideMove'])

/** The commands that a file decides: exported functions that answer one with facts or a refusal. */
function decidersIn(path: string): readonly string[] {
  const source = readFileSync(path, 'utf8')
  const { program } = parseSync(path, source)
  return program.body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null
    if (declared?.type !== 'FunctionDeclaration' || !declared.id) return []
    const { returnType, params, id } = declared
    const answers = returnType && source.slice(returnType.start, returnType.end)
    const isDecider =
      answers === ': Decided' &&
      params.some(({ start, end }) => asked.test(source.slice(start, end))) &&
      !internal.has(id.name)
    return isDecider ? [id.name] : []
  })
}

it('has attempts of every command that the domain decides', () => {
  const files = globSync('**/*.ts', { cwd: domain })
    .filter((file) => !file.startsWith('testing') && !file.endsWith('.test.ts'))
    .map((file) => join(domain, file))
  const deciders = files.flatMap(decidersIn)
  expect(deciders.length).toBeGreaterThan(20)
  expect([...commandNames].sort()).toEqual(deciders.toSorted())
})
