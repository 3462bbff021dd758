import { expect, test } from 'vitest'
import { parseCommandLine } from './command-line.ts'

test('files are read dry unless told otherwise', () => {
  expect(parseCommandLine(['a.csv', 'b.csv'])).toEqual({
    files: ['a.csv', 'b.csv'],
    apply: false,
    force: false,
    extractDate: undefined,
  })
  expect(parseCommandLine(['--apply', 'a.csv', '--force', '--extract-date', '2019-11-19'])).toEqual(
    { files: ['a.csv'], apply: true, force: true, extractDate: '2019-11-19' },
  )
})

test.each([
  [[], 'Name the files'],
  [['--aply', 'a.csv'], '--aply'],
  [['a.csv', 'b.csv', '--extract-date', '2019-11-19'], 'one file'],
])('%j is answered with a sentence', (args, sentence) => {
  expect(parseCommandLine(args)).toContain(sentence)
})
