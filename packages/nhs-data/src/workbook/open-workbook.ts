import { FileProblem } from '../files/file-problem.ts'
import { parseXml } from './parse-xml.ts'
import { readSheet, type TakeSheetRow } from './read-sheet.ts'
import { readSharedStrings } from './shared-strings.ts'
import { damagedWorkbook, openZipParts, type ZipParts } from './zip-parts.ts'

export type Workbook = {
  sheetNames: readonly string[]
  /** `YYYY-MM-DD` (UTC) when the workbook says when it was last saved. */
  lastSaved: string | null
  readSheet(name: string, take: TakeSheetRow): Promise<FileProblem | null>
}

export async function openWorkbook(bytes: Uint8Array): Promise<Workbook | FileProblem> {
  const parts = await openZipParts(bytes)
  if (parts instanceof FileProblem) return parts
  if (!parts.has('xl/workbook.xml')) {
    return new FileProblem(
      'not-text',
      'This is a zip archive, not an Excel workbook. Unpack it and choose the file inside.',
    )
  }
  const sheets = await sheetParts(parts)
  if (sheets instanceof FileProblem) return sheets
  const lastSaved = await readLastSaved(parts)
  if (lastSaved instanceof FileProblem) return lastSaved
  let strings: readonly string[] | null = null
  return {
    sheetNames: [...sheets.keys()],
    lastSaved,
    async readSheet(name, take) {
      const known = strings ?? (await sharedStrings(parts))
      if (known instanceof FileProblem) return known
      strings = known
      const part = await parts.read(sheets.get(name) ?? '')
      return part instanceof FileProblem ? part : readSheet(part, known, take)
    },
  }
}

/** Sheet name to the part that holds it: workbook.xml names relations, and those name parts. */
async function sheetParts(parts: ZipParts): Promise<Map<string, string> | FileProblem> {
  const targets = new Map<string, string>()
  const relations = await walk(parts, 'xl/_rels/workbook.xml.rels', (name, attributes) => {
    if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '')
  })
  if (relations) return relations
  const sheets = new Map<string, string>()
  const problem = await walk(parts, 'xl/workbook.xml', (name, attributes) => {
    const target = targets.get(attributes['r:id'] ?? '')
    if (name !== 'sheet' || !target) return
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    sheets.set(attributes.name ?? '', path)
  })
  if (problem) return problem
  return sheets.size > 0 ? sheets : damagedWorkbook()
}

async function walk(
  parts: ZipParts,
  name: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<FileProblem | null> {
  const part = await parts.read(name)
  return part instanceof FileProblem ? part : parseXml(part, { open })
}

async function sharedStrings(parts: ZipParts): Promise<string[] | FileProblem> {
  const strings: string[] = []
  if (!parts.has('xl/sharedStrings.xml')) return strings
  const part = await parts.read('xl/sharedStrings.xml')
  if (part instanceof FileProblem) return part
  return (await readSharedStrings(part, strings)) ?? strings
}

async function readLastSaved(parts: ZipParts): Promise<string | null | FileProblem> {
  if (!parts.has('docProps/core.xml')) return null
  const part = await parts.read('docProps/core.xml')
  if (part instanceof FileProblem) return part
  let inModified = false
  let modified = ''
  const problem = await parseXml(part, {
    open: (name) => {
      inModified = name === 'modified'
    },
    text: (text) => {
      if (inModified) modified += text
    },
  })
  return problem ?? /^\d{4}-\d\d-\d\d/.exec(modified)?.[0] ?? null
}
