import { setImmediate } from 'node:timers/promises'
import { SaxesParser } from 'saxes'
import type { FileProblem } from '../files/file-problem.ts'
import { textPieces } from '../files/text-pieces.ts'
import { damagedWorkbook } from './zip-parts.ts'

export type XmlHandler = {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
  /** True when nothing more is wanted. */
  done?(): boolean
}

/** Walks one part of a workbook. The parser expands no entities of the document's own making. */
export async function parseXml(part: Uint8Array, handler: XmlHandler): Promise<FileProblem | null> {
  let broken = false
  const parser = new SaxesParser()
  parser.on('error', () => {
    broken = true
  })
  parser.on('opentag', (tag) => {
    handler.open?.(localName(tag.name), tag.attributes as Record<string, string>)
  })
  parser.on('text', (text) => handler.text?.(text))
  parser.on('closetag', (tag) => handler.close?.(localName(tag.name)))
  for (const piece of textPieces(part, 'utf-8')) {
    parser.write(piece)
    if (broken) return damagedWorkbook()
    if (handler.done?.()) return null
    await setImmediate()
  }
  parser.close()
  return broken ? damagedWorkbook() : null
}

/** Some writers prefix every element ("x:row"). */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
