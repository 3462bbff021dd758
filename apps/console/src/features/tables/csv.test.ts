import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'

const only = (value: string) =>
  csvOf([[value]])
    .slice(1)
    .trimEnd()

describe('a table saved for a spreadsheet', () => {
  it.each([
    '=HYPERLINK("http://x","y")',
    '+44 20 7946 0000',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '  =1+1',
    '＝1+1',
    '|cmd',
  ])('does not let %j run as a formula', (text) => {
    expect(only(text)).toMatch(/^"'/)
  })

  it('keeps a negative number a number', () => {
    expect(csvOf([[-8]]).slice(1)).toBe('-8\r\n')
  })

  it('keeps names as they are', () => {
    expect(only('St Mary’s Surgery, Ely')).toBe('"St Mary’s Surgery, Ely"')
  })

  it('doubles quotation marks and keeps line breaks inside one cell', () => {
    expect(only('He said "no"\nand left')).toBe('"He said ""no""\nand left"')
  })

  it('leaves what is not known empty', () => {
    expect(csvOf([['a', null, true]]).slice(1)).toBe('"a",,Yes\r\n')
  })

  it('says that it is UTF-8', () => {
    expect(csvOf([]).charCodeAt(0)).toBe(0xfeff)
  })
})
