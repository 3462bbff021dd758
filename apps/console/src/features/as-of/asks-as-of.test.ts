import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const source = join(import.meta.dirname, '..', '..')

/** Questions of pages that are there to do something, or that say what is now. */
const onlyNow = [
  ...['clock.get', 'health.get', 'session.me', 'session.personas'],
  ...['versions.list', 'versions.get', 'versions.preview'],
  ...['changes.joinable', 'register.preview', 'register.previewUndo'],
]

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }))

/** Each question with what is sent: the text as far as the bracket closes. */
const questions = files.flatMap(({ name, text }) =>
  [...text.matchAll(/\bapi\.(\w+\.\w+)\.query\(([^)]*)\)/g)].map(([, path = '', sent = '']) => ({
    name,
    path,
    sent,
  })),
)

it('every page that shows the past asks for it: a question without the moment shows today', () => {
  expect(questions.length).toBeGreaterThan(15)
  const forgetful = questions.filter(
    // A question that is handed on as it is has the moment among its parts.
    ({ path, sent }) => !onlyNow.includes(path) && !/\basOf\b|^question$/.test(sent),
  )
  const mend = 'Send `asOf: useAsOf()` along, or say above why it is only about now.'
  expect(forgetful, mend).toEqual([])
})
