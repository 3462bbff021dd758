import type { FileProblem } from '../files/file-problem.ts'
import { parseXml } from './parse-xml.ts'

/** The texts that the cells of all sheets refer to by number. */
export async function readSharedStrings(
  part: Uint8Array,
  strings: string[],
): Promise<FileProblem | null> {
  let text = ''
  let inText = false
  let inPhonetic = false
  return parseXml(part, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') inPhonetic = true
      inText = name === 't' && !inPhonetic
    },
    // One string may be in several runs with formats of their own.
    text(piece) {
      if (inText) text += piece
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') inPhonetic = false
      if (name === 'si') strings.push(text)
    },
  })
}
