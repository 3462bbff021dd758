import { type Zippable, zipSync } from 'fflate'
import { utf8 } from './invented-files.ts'

/**
 * An ePCN workbook as Excel saves it, with the traps of the published one: texts in a shared
 * table, a network's name and the match as formulas with stored results, dates as plain numbers,
 * empty cells absent, blanks at the end. Everything in it is invented.
 */

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const DETAILS = [
  'PCN Code',
  'PCN Name',
  'Current Clinical Commissioning Group Code',
  'Clinical Commissioning Group Name',
  'Open Date (YYYYMMDD)',
  'Close Date',
  'Address Line 1',
]
const MEMBERS = [
  'Partner Organisation Code',
  'Partner Name',
  'Practice Parent CCG Code',
  'Practice Parent CCG Name',
  'PCN Code',
  'PCN Name',
  'PCN Parent CCG Code',
  'PCN Parent CCG Name',
  'Practice to PCN Relationship Start Date',
  'Practice to PCN Relationship End Date',
  'Practice CCG and PCN CCG match?',
]

export type WorkbookChanges = {
  memberHeadings?: readonly string[]
  /** Rows after the two of the second sheet, as XML. */
  moreMembers?: string
  parts?: Zippable
}

export function inventedWorkbook(changes: WorkbookChanges = {}): Uint8Array {
  const strings: string[] = []
  const text = (reference: string, value: string) => {
    const known = strings.indexOf(value)
    const index = known >= 0 ? known : strings.push(value) - 1
    return `<c r="${reference}" t="s"><v>${index}</v></c>`
  }
  const header = (headings: readonly string[]) =>
    `<row r="1">${headings.map((heading, at) => text(`${letter(at)}1`, heading)).join('')}</row>`
  const details = `${header(DETAILS)}<row r="2">${text('A2', 'U99901')}${text('B2', 'INVENTED & VALLEY PCN')}${text('C2', '99X')}${text('D2', 'NHS INVENTED CCG')}<c r="E2"><v>20191001</v></c>${text('G2', 'INVENTED HOUSE ')}</row>`
  const member = (row: number, code: string, ccg: string) =>
    `<row r="${row}">${text(`A${row}`, code)}${text(`B${row}`, 'INVENTED')}${text(`C${row}`, ccg)}${text(`E${row}`, 'U99901')}<c r="F${row}" t="str"><f>VLOOKUP(E${row},'PCN Details'!A:B,2,FALSE)</f><v>INVENTED &amp; VALLEY PCN</v></c>${text(`G${row}`, '99X')}<c r="I${row}"><v>2.0191001E7</v></c><c r="K${row}" t="b"><f>G${row}=C${row}</f><v>${ccg === '99X' ? 1 : 0}</v></c></row>`
  const members = `${header(changes.memberHeadings ?? MEMBERS)}${member(2, 'Z99001', '99X')}${member(3, 'Z99006', '99Y')}${changes.moreMembers ?? ''}`
  return zipSync({
    'xl/workbook.xml': utf8(
      `${HEAD}<workbook ${NS} xmlns:r="${REL}"><sheets><sheet name="PCN Details" sheetId="1" r:id="rId1"/><sheet name="PCN Core Partner Details" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': utf8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': utf8(sheet(details)),
    'xl/worksheets/sheet2.xml': utf8(sheet(members)),
    'xl/sharedStrings.xml': utf8(`${HEAD}<sst ${NS}>${strings.map(shared).join('')}</sst>`),
    'docProps/core.xml': utf8(
      `${HEAD}<cp:coreProperties xmlns:cp="urn:cp" xmlns:dcterms="urn:dcterms"><dcterms:created>2019-11-06T11:26:15Z</dcterms:created><dcterms:modified>2019-12-04T15:51:00Z</dcterms:modified></cp:coreProperties>`,
    ),
    ...changes.parts,
  })
}

const letter = (index: number) => String.fromCharCode(65 + index)
const sheet = (rows: string) => `${HEAD}<worksheet ${NS}><sheetData>${rows}</sheetData></worksheet>`

/** Split into two runs, as a cell with mixed formats is, with a reading aid that is no text. */
const shared = (value: string) =>
  `<si><r><t xml:space="preserve">${escaped(value.slice(0, 3))}</t></r><r><t xml:space="preserve">${escaped(value.slice(3))}</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si>`
const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
