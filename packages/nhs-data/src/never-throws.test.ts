import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inventedFiles } from '../specimens/invented-files.ts'
import { inventedWorkbook } from '../specimens/invented-workbook.ts'
import { readPublished } from './read-published.ts'
import { recognise } from './recognise.ts'

const specimens = [...Object.values(inventedFiles), inventedWorkbook()]

/** A specimen with bytes changed, cut out or put in, or its end missing. */
const damaged = fc
  .record({
    bytes: fc.constantFrom(...specimens),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        by: fc.uint8Array({ maxLength: 4 }),
        cut: fc.nat(8),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    keep: fc.double({ min: 0.1, max: 1, noNaN: true }),
  })
  .map(({ bytes, edits, keep }) => {
    let result = [...bytes]
    for (const { at, by, cut } of edits) result.splice(Math.floor(at * result.length), cut, ...by)
    result = result.slice(0, Math.ceil(keep * result.length))
    return Uint8Array.from(result)
  })

async function answers(bytes: Uint8Array) {
  const result = await readPublished(bytes, 'any')
  const kind = await recognise(bytes, 'any')
  if (result.ok) {
    expect(kind).toBe(result.kind)
    expect(result.rows.length + result.rowsRefused).toBe(result.rowsRead)
  } else {
    expect(result.error.message).toMatch(/\.$/)
  }
}

describe('bad input is an answer, never an exception', () => {
  it('for any bytes', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), answers), { numRuns: 500 }))

  it('for any text', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), (text) =>
        answers(new TextEncoder().encode(text)),
      ),
      { numRuns: 500 },
    ))

  it(
    'for a damaged file of each kind',
    () => fc.assert(fc.asyncProperty(damaged, answers), { numRuns: 800 }),
    30_000,
  )
})
