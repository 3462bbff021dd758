import { gunzipSync, gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  deprivationLines,
  hierarchyLines,
  inventedFiles,
  listSizeLines,
  registerLines,
  text,
  utf8,
} from '../specimens/invented-files.ts'
import { inventedWorkbook } from '../specimens/invented-workbook.ts'
import { readPublished } from './read-published.ts'
import type { ReadOptions } from './read-result.ts'

const MEBIBYTE = 1024 * 1024

async function problem(bytes: Uint8Array, options?: ReadOptions) {
  const result = await readPublished(bytes, 'chosen.csv', options)
  return result.ok ? `read as ${result.kind}` : `${result.error.code}: ${result.error.message}`
}

describe('what is wrong with a file', () => {
  it('is empty', async () => {
    expect(await problem(new Uint8Array())).toMatch(/^empty: /)
    expect(await problem(gzipSync(new Uint8Array()))).toMatch(/^empty: /)
  })

  it('is no text', async () => {
    expect(await problem(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1]))).toMatch(/^not-text: /)
    expect(await problem(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toMatch(/old Excel/)
    expect(await problem(zipSync({ 'epraccur.csv': utf8('x') }))).toMatch(/Unpack it/)
    expect(await problem(gzipSync(inventedFiles.payments))).toMatch(/compressed twice/)
  })

  it('has the wrong delimiter', async () => {
    const semicolons = listSizeLines.map((line) => line.replaceAll(',', ';'))
    expect(await problem(utf8(text.lf(semicolons)))).toMatch(
      /^wrong-delimiter: .*list sizes.*semicolons instead of commas/,
    )
    const tabs = registerLines.map((line) => line.replaceAll('","', '"\t"'))
    expect(await problem(utf8(text.crlf(tabs)))).toMatch(/^wrong-delimiter: .*register.*tabs/)
    const choices = new TextDecoder('windows-1252')
      .decode(gunzipSync(inventedFiles['nhs-choices']))
      .replaceAll('"', '')
      .replaceAll(', The', '')
    expect(await problem(utf8(choices.replaceAll('¬', ',')))).toMatch(
      /^wrong-delimiter: .*NHS Choices.*commas instead of the sign ¬/,
    )
  })

  it('misses a column, and names it', async () => {
    const [header = '', ...rows] = hierarchyLines
    const lines = [header.replace('stp_name', 'area'), ...rows]
    expect(await problem(utf8(text.lf(lines)))).toMatch(
      /^missing-column: .*hierarchy.*has no column stp_name/,
    )
    expect(await problem(utf8('practice_code,score\nZ99001,1\n'))).toMatch(
      /^unrecognised: .*has no column imd2019_score/,
    )
    const memberHeadings = ['Partner Organisation Code', 'Partner Name', 'x'].concat(
      'Practice Parent CCG Name,PCN Code,PCN Name,PCN Parent CCG Code,PCN Parent CCG Name,Practice to PCN Relationship Start Date,Practice to PCN Relationship End Date'.split(
        ',',
      ),
    )
    expect(await problem(inventedWorkbook({ memberHeadings }))).toMatch(
      /^missing-column: .*Practice Parent CCG Code/,
    )
  })

  it('has a column twice', async () => {
    expect(
      await problem(utf8('practice_code,imd2019_score,practice_code\nZ99001,1,Z99002\n')),
    ).toMatch(/^duplicate-column: .*practice_code/)
  })

  it('is a register with a column too few', async () => {
    const lines = registerLines.map((line) => line.replace(/,""$/, ''))
    expect(await problem(utf8(text.crlf(lines)))).toMatch(
      /^wrong-column-count: .*26 columns instead of 27/,
    )
  })

  it('has a code twice, with the rows of both', async () => {
    const lines = [...deprivationLines, 'Z99002,2', 'Z99001,3', 'z99001,4']
    expect(await problem(utf8(text.lf(lines)))).toMatch(
      /^duplicate-code: .*row 4 repeats Z99001 of row 2; row 5 repeats Z99001 of row 2\. .*nothing was taken/,
    )
  })

  it('lacks a sheet', async () => {
    expect(await problem(inventedWorkbook({ memberHeadings: ['Something', 'else'] }))).toMatch(
      /^missing-sheet: .*PCN Core Partner Details/,
    )
  })

  it('has no rows', async () => {
    expect(await problem(utf8(`${deprivationLines[0]}\n\n`))).toMatch(/^no-rows: /)
  })

  it('is cut off inside quotation marks', async () => {
    const whole = text.lf(hierarchyLines)
    const cut = whole.slice(0, whole.indexOf(' and South'))
    expect(await problem(utf8(cut))).toMatch(/^bad-quotes: .*line 2/)
  })

  it('holds several editions', async () => {
    const lines = [
      ...listSizeLines,
      (listSizeLines[1] ?? '').replace('01JAN2019,GP', '01APR2019,GP').replace('Z99001', 'Z99003'),
    ]
    expect(await problem(utf8(text.lf(lines)))).toMatch(
      /^mixed-extract-dates: .*2019-01-01, 2019-04-01/,
    )
  })

  it('is given a date that is none', async () => {
    const bytes = inventedFiles['practice-register']
    expect(await problem(bytes, { extractDate: '2019-02-30' })).toMatch(/^bad-extract-date: /)
  })
})

describe('a damaged or hostile file', () => {
  it('is cut off', async () => {
    const { payments } = inventedFiles
    expect(await problem(payments.slice(0, -12))).toMatch(/^damaged-gzip: /)
    const workbook = inventedWorkbook()
    expect(await problem(workbook.slice(0, -30))).toMatch(/^damaged-workbook: /)
    expect(await problem(workbook.slice(0, workbook.length / 2))).toMatch(/^damaged-workbook: /)
  })

  it('is a workbook whose parts are no XML, or missing', async () => {
    const parts = { 'xl/sharedStrings.xml': utf8('<sst><si><t>cut') }
    expect(await problem(inventedWorkbook({ parts }))).toMatch(/^damaged-workbook: /)
    const relations = { 'xl/_rels/workbook.xml.rels': utf8('<Relationships/>') }
    expect(await problem(inventedWorkbook({ parts: relations }))).toMatch(/^damaged-workbook: /)
    const entities = `<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>`
    expect(
      await problem(inventedWorkbook({ parts: { 'xl/sharedStrings.xml': utf8(entities) } })),
    ).toMatch(/^damaged-workbook: /)
  })

  it('has more than 64 MB', async () => {
    expect(await problem(new Uint8Array(64 * MEBIBYTE + 1).fill(0x41))).toMatch(
      /^too-large: .*65 MB/,
    )
  })

  it('would inflate to more than 64 MB (gzip): it is not inflated further', async () => {
    const member = gzipSync(new Uint8Array(64 * MEBIBYTE).fill(0x41), { level: 9 })
    const bomb = new Uint8Array(member.length * 16)
    for (let at = 0; at < 16; at += 1) bomb.set(member, at * member.length)
    const before = process.memoryUsage().rss
    expect(await problem(bomb)).toMatch(/^inflates-too-large: /)
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * MEBIBYTE)
  })

  it('would inflate to more than 64 MB (workbook), whatever size it declares', async () => {
    const parts = { 'xl/sharedStrings.xml': new Uint8Array(65 * MEBIBYTE).fill(0x20) }
    const bomb = inventedWorkbook({ parts })
    expect(await problem(bomb)).toMatch(/^inflates-too-large: /)
    declareSize(bomb, 65 * MEBIBYTE, 1000)
    expect(await problem(bomb)).toMatch(/^damaged-workbook: /)
  })

  it('is one row without end, or nothing but ends of rows', async () => {
    const header = utf8('practice_code,imd2019_score\n')
    const long = new Uint8Array(4 * MEBIBYTE).fill(0x2c)
    long.set(header)
    expect(await problem(long)).toMatch(/^bad-quotes: /)
    const blank = new Uint8Array(4 * MEBIBYTE).fill(0x0a)
    blank.set(header)
    expect(await problem(blank)).toMatch(/^no-rows: /)
  })

  it('has more rows than any published file', async () => {
    const rows = 'Z99001,1\n'.repeat(1_000_002)
    expect(await problem(utf8(`practice_code,imd2019_score\n${rows}`))).toMatch(/^too-many-rows: /)
  }, 30_000)
})

/** Writes a false inflated size into every header that holds the true one. */
function declareSize(zip: Uint8Array, truth: number, lie: number) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  for (let at = 0; at + 4 <= zip.length; at += 1) {
    if (view.getUint32(at, true) === truth) view.setUint32(at, lie, true)
  }
}
