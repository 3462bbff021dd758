import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseSync } from 'csv-parse/sync'
import { FileProblem } from '../files/file-problem.ts'
import { MAX_RECORD_CHARACTERS } from '../files/limits.ts'

const MAX_PIECES_WITHOUT_RECORD = 16

/** Returns false when nothing more is wanted. */
export type TakeRecord = (cells: readonly string[], rowNumber: number) => boolean

/**
 * Gives each record of a delimited text to `take`, in order, with the row that a person sees in a
 * spreadsheet: blank lines are left out, but counted.
 */
export async function parseRecords(
  pieces: Iterable<string>,
  delimiter: string,
  take: TakeRecord,
): Promise<FileProblem | null> {
  let wanted = true
  let records = 0
  let endless = false
  const parser = parse({
    ...options(delimiter),
    onRecord: (cells: string[], { records: parsed, empty_lines }) => {
      records = parsed
      if (wanted) wanted = take(cells, parsed + empty_lines)
      return null
    },
  })
  async function* paced() {
    let idle = 0
    for (const piece of pieces) {
      const before = records
      if (!wanted) return
      yield piece
      await setImmediate()
      idle = piece.trim() !== '' && records === before ? idle + 1 : 0
      // The parser bounds what stands in a record, but not how many empty cells it has.
      endless = idle >= MAX_PIECES_WITHOUT_RECORD
      if (endless) return
    }
  }
  try {
    await pipeline(paced, parser.resume())
    return endless ? unending('') : null
  } catch (error) {
    if (!wanted) return null
    if (error instanceof CsvError) return asProblem(error)
    throw error
  }
}

/** The first records of a text that may be cut off; none when it is not such a text. */
export function firstRecords(text: string, delimiter: string, atMost: number): string[][] {
  try {
    return parseSync(text, { ...options(delimiter), to: atMost })
  } catch (error) {
    if (error instanceof CsvError) return []
    throw error
  }
}

function options(delimiter: string): Options {
  return {
    delimiter,
    // NHS Choices quotes nothing, and its names hold quotation marks.
    quote: delimiter === '¬' ? null : '"',
    recordDelimiter: ['\r\n', '\n', '\r'],
    relaxColumnCount: true,
    skipEmptyLines: true,
    maxRecordSize: MAX_RECORD_CHARACTERS,
  }
}

function asProblem(error: CsvError): FileProblem {
  return unending(typeof error.lines === 'number' ? ` near line ${error.lines}` : '')
}

function unending(line: string): FileProblem {
  return new FileProblem(
    'bad-quotes',
    `A quotation mark${line} is opened and not closed, or stands inside a value, or a row has no end. The file may be cut off: download it again, or correct that line.`,
  )
}
