import { gzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { inventedFiles } from '../specimens/invented-files.ts'
import { inventedWorkbook } from '../specimens/invented-workbook.ts'
import { recognise } from './recognise.ts'

describe('recognise', () => {
  for (const [kind, bytes] of Object.entries(inventedFiles)) {
    it(`knows ${kind} by its content, whatever its name says`, async () => {
      expect(await recognise(bytes, 'epraccur.xlsx')).toBe(kind)
    })
    it(`knows ${kind} gzipped`, async () => {
      const gzipped = bytes[0] === 0x1f ? bytes : gzipSync(bytes)
      expect(await recognise(gzipped, 'x')).toBe(kind)
    })
  }

  it('knows the workbook', async () => {
    expect(await recognise(inventedWorkbook(), 'networks.csv')).toBe('pcn-workbook')
  })

  it('says what an unknown table is nearest to, and what it lacks', async () => {
    const bytes = new TextEncoder().encode('ccg_code,ccg_name,split\n99X,Invented,visible\n')
    expect(await recognise(bytes, 'split.csv')).toMatchObject({
      fileName: 'split.csv',
      code: 'unrecognised',
      message: expect.stringContaining('but has no column commissioning_model'),
    })
  })

  it('does not take prose for a table', async () => {
    const bytes = new TextEncoder().encode('# Notes\n\nA practice, a code, and a list.\n')
    expect(await recognise(bytes, 'practice-list-sizes.csv')).toMatchObject({
      code: 'unrecognised',
    })
  })
})
