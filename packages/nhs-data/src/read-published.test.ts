import { gzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  coordinateLines,
  deprivationLines,
  inventedFiles,
  listSizeLines,
  registerLines,
  text,
  utf8,
} from '../specimens/invented-files.ts'
import { inventedWorkbook } from '../specimens/invented-workbook.ts'
import type { PublishedKind } from './formats/formats.ts'
import { readPublished } from './read-published.ts'
import type { ReadOk, ReadOptions } from './read-result.ts'

async function read<K extends PublishedKind>(
  kind: K,
  bytes: Uint8Array,
  options?: ReadOptions,
): Promise<ReadOk<K>> {
  const result = await readPublished(bytes, `${kind}.csv`, options)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  expect(result.kind).toBe(kind)
  return result as ReadOk<K>
}

describe('reading the files as they are published', () => {
  it('reads the register by position', async () => {
    const { rows, rowsRead, refused } = await read(
      'practice-register',
      inventedFiles['practice-register'],
    )
    expect({ rowsRead, refused }).toEqual({ rowsRead: 5, refused: [] })
    expect(rows[0]).toMatchObject({
      code: 'Z99001',
      name: 'INVENTED MILL SURGERY',
      addressLine2: null,
      postcode: 'ZZ1 1AA',
      openDate: '1974-04-01',
      closeDate: null,
      status: 'A',
      commissioner: '99X',
      setting: 4,
    })
    expect(rows[3]).toMatchObject({ status: 'P', postcode: null, commissioner: null })
  })

  it('reads list sizes with their own extract date', async () => {
    const result = await read('list-sizes-published', inventedFiles['list-sizes-published'])
    expect(result).toMatchObject({ extractDate: '2019-01-01', extractDateFrom: 'content' })
    expect(result.rows.map((row) => row.patients)).toEqual([8051, 0])
  })

  it('keeps apart what is blank, zero and unknown in the joined lists', async () => {
    const { rows } = await read('list-sizes-joined', inventedFiles['list-sizes-joined'])
    expect(rows[1]).toMatchObject({
      qof2018To19: null,
      registered2018To19: 0,
      contractType: null,
      dispensing: null,
      rurality: null,
    })
  })

  it('reads NHS Choices: cp1252, the sign 0xAC, quotation marks, exponents', async () => {
    const { rows, notes } = await read('nhs-choices', inventedFiles['nhs-choices'])
    expect(rows).toMatchObject([
      { name: 'Café "Invented" Surgery, The', longitude: -0.037647120654582977 },
    ])
    expect(notes).not.toContainEqual(expect.stringContaining('windows-1252'))
  })

  it('reads payments: padded postcodes, a close date of one blank, negative amounts', async () => {
    const { rows } = await read('payments', inventedFiles.payments)
    expect(rows[0]).toMatchObject({
      postcode: 'ZZ1 1AA',
      openDate: '1999-04-01',
      closeDate: null,
      contractType: 'PMS',
      dispensing: true,
      deductions: -63154.38,
      premises: null,
    })
    expect(rows[1]).toMatchObject({ closeDate: '2019-06-30', appraisal: 12.5, rurality: null })
  })

  it('does not take an unpublished register for nobody', async () => {
    const { rows } = await read('prevalence', inventedFiles.prevalence)
    expect(rows[2]).toMatchObject({ register: null, listSize: 2270 })
  })

  it('reads the workbook: stored results of formulas, shared texts, absent cells', async () => {
    const result = await read('pcn-workbook', inventedWorkbook())
    expect(result).toMatchObject({ rowsRead: 3, extractDate: '2019-12-04', refused: [] })
    const [network, member, second] = result.rows
    expect(network).toMatchObject({
      name: 'INVENTED & VALLEY PCN',
      openDate: '2019-10-01',
      addressLine1: 'INVENTED HOUSE',
      postcode: null,
    })
    expect(member).toMatchObject({
      practiceCode: 'Z99001',
      networkName: 'INVENTED & VALLEY PCN',
      practiceCommissionerName: null,
      startDate: '2019-10-01',
      endDate: null,
      sameCommissioner: true,
    })
    expect(second).toMatchObject({ sameCommissioner: false })
  })

  it('takes a commissioning model from the hierarchy where the column is there', async () => {
    const header =
      'commissioning_model,ccg_code,ccg_ons_code,ccg_name,stp_ons_code,stp_name,local_office_code,local_office_ons_code,local_office_name,region_code,region_ons_code,region_name'
    const row = 'greater,99X,E38999999,Invented,E54999999,S,Q99a,E39999999,O,Y99,E40999999,R'
    const { rows } = await read('hierarchy', utf8(text.lf([header, row])))
    expect(rows).toMatchObject([{ commissioningModel: 'greater', qofPractices: null }])
  })
})

describe('the same content in other clothes', () => {
  const lines = [...deprivationLines, 'Z99002,1.5']
  const expected = [
    { code: 'Z99001', imdScore: 32.36093926 },
    { code: 'Z99002', imdScore: 1.5 },
  ]
  const clothes: Record<string, Uint8Array> = {
    LF: utf8(text.lf(lines)),
    CRLF: utf8(text.crlf(lines)),
    'a byte order mark': utf8(`\ufeff${text.crlf(lines)}`),
    'no end of line at the end': utf8(lines.join('\n')),
    'blank lines before, between and after': utf8(`\n${lines.join('\n\n')}\n\n\n`),
    'trailing empty cells': utf8(text.lf(lines.map((line) => `${line},,`))),
    'other columns, order and case': utf8(
      text.lf(['IMD2019_Score ,Notes,Practice_Code', '32.36093926,x,z99001', '1.5,,Z99002']),
    ),
    gzip: gzipSync(utf8(text.lf(lines))),
    'UTF-16': Uint8Array.from(Buffer.from(`\ufeff${text.crlf(lines)}`, 'utf16le')),
  }
  for (const [name, bytes] of Object.entries(clothes)) {
    it(`reads it with ${name}`, async () => {
      expect((await read('deprivation', bytes)).rows).toEqual(expected)
    })
  }

  it('reads a cp1252 file and says so', async () => {
    const bytes = Uint8Array.from(text.lf(coordinateLines).replace('none', 'caf\u00e9'), (char) =>
      char.charCodeAt(0),
    )
    const { rows, notes } = await read('coordinates', bytes)
    expect(rows[2]?.source).toBe('café')
    expect(notes[0]).toContain('windows-1252')
  })

  it('reads the dash and the quotation mark that only cp1252 has', async () => {
    const bytes = Uint8Array.from(text.lf(coordinateLines).replace('none', '\u0096\u0092'), (c) =>
      c.charCodeAt(0),
    )
    expect((await read('coordinates', bytes)).rows[2]?.source).toBe('–’')
  })
})

describe('rows that cannot be taken', () => {
  it('refuses them by row and column, and takes the others', async () => {
    const lines = [
      ...listSizeLines,
      'GP_PRAC_PAT_LIST,01JAN2019,GP,99X,E38999999,Z9900,ZZ1 1AA,ALL,ALL,"8,051"',
      'GP_PRAC_PAT_LIST,01JAN2019,GP,99X,E38999999,Z99007,ZZ1 1AA,MALE,ALL,4000',
      'GP_PRAC_PAT_LIST,31FEB2019,GP,99X,E38999999,Z99008,ZZ1 1AA,ALL,ALL,4000',
      'GP_PRAC_PAT_LIST,01JAN2019,GP,99X,E38999999,Z99009,ZZ1 1AA,ALL,ALL,4,000',
      'GP_PRAC_PAT_LIST,01JAN2019,GP,99X',
      'GP_PRAC_PAT_LIST,01JAN2019,GP,99X,E38999999,Z99010,ZZ1 1AA,ALL,ALL,7',
    ]
    const result = await read('list-sizes-published', utf8(text.crlf(lines)))
    expect(result.rows.map((row) => row.code)).toEqual(['Z99001', 'Z99002', 'Z99010'])
    expect(result).toMatchObject({ rowsRead: 8, rowsRefused: 5 })
    expect(result.refused.slice(0, 5)).toEqual([
      {
        row: 4,
        column: 'CODE',
        value: 'Z9900',
        reason: 'is not a practice code: six characters such as A81001 or Y02622',
      },
      {
        row: 4,
        column: 'NUMBER_OF_PATIENTS',
        value: '8,051',
        reason: 'is not a whole number such as 8051, without thousands separators',
      },
      expect.objectContaining({ row: 5, column: 'SEX', value: 'MALE' }),
      expect.objectContaining({ row: 6, column: 'EXTRACT_DATE', value: '31FEB2019' }),
      expect.objectContaining({ row: 7, column: 'column 11', value: '000' }),
    ])
    expect(result.refused.filter(({ row }) => row === 8).map(({ column }) => column)).toContain(
      'CODE',
    )
  })

  it('names columns of the register by position too', async () => {
    const lines = registerLines.map((line, at) => (at === 1 ? line.replace('"D"', '"X"') : line))
    const { refused } = await read('practice-register', utf8(text.crlf(lines)))
    expect(refused).toEqual([
      {
        row: 2,
        column: 'Status Code (column 13)',
        value: 'X',
        reason: 'is not one of A, C, D, P',
      },
    ])
  })

  it('names the sheet of a workbook', async () => {
    const moreMembers = '<row r="9"><c r="A9" t="e"><v>#N/A</v></c></row>'
    const { refused } = await read('pcn-workbook', inventedWorkbook({ moreMembers }))
    expect(refused[0]).toMatchObject({
      sheet: 'PCN Core Partner Details',
      row: 9,
      column: 'Partner Organisation Code',
      value: '#N/A',
    })
  })
})

describe('the extract date', () => {
  const register = inventedFiles['practice-register']

  it('is asked for where the content has none', async () => {
    const result = await read('practice-register', register)
    expect(result).toMatchObject({ extractDate: null, extractDateFrom: null })
    expect(result.notes).toEqual([expect.stringContaining('state its date')])
  })

  it('is taken as stated, with doubt where closures are later', async () => {
    const good = await read('practice-register', register, { extractDate: '2019-11-19' })
    expect(good).toMatchObject({ extractDateFrom: 'stated', notes: [] })
    const early = await read('practice-register', register, { extractDate: '2019-05-01' })
    expect(early.notes).toEqual([expect.stringContaining('closures up to 2019-06-30')])
  })

  it('of the rows wins over the stated one', async () => {
    const result = await read('list-sizes-published', inventedFiles['list-sizes-published'], {
      extractDate: '2020-01-01',
    })
    expect(result).toMatchObject({ extractDate: '2019-01-01', notes: [expect.any(String)] })
  })

  it('as stated wins over the day a workbook was saved', async () => {
    const result = await read('pcn-workbook', inventedWorkbook(), { extractDate: '2019-10-25' })
    expect(result).toMatchObject({ extractDate: '2019-10-25', extractDateFrom: 'stated' })
  })
})
