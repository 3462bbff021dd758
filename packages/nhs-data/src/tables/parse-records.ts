import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseSync } from 'csv-parse/sync'
import { FileProblem } from '../files/file-problem.ts'
import { MAX_RECORD_CHARACTERS } from '../files/limits.ts'

/** Returns false when nothing more is wanted. */
export type TakeRecord = (cells: readonly string[]) => boolean

/**
 * Gives each record of a delimited text to `take`, in order, blank lines included (as one empty
 * cell), so that the caller's count is the row a person sees in a spreadsheet.
 */
export async function parseRecords(
  pieces: Iterable<string>,
  delimiter: string,
  take: TakeRecord,
): Promise<FileProblem | null> {
  let wanted = true
  const parser = parse({
    ...options(delimiter),
    onRecord: (cells: string[]) => {
      if (wanted) wanted = take(cells)
      return null
    },
  })
  async function* paced() {
    for (const piece of pieces) {
      if (!wanted) return
      yield piece
      await setImmediate()
    }
  }
  try {
    await pipeline(paced, parser.resume())
    return null
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
    maxRecordSize: MAX_RECORD_CHARACTERS,
  }
}

function asProblem(error: CsvError): FileProblem {
  const line = typeof error.lines === 'number' ? ` near line ${error.lines}` : ''
  return new FileProblem(
    'bad-quotes',
    `A quotation mark${line} is opened and not closed, or stands inside a value, or a row has no end. The file may be cut off: download it again, or correct that line.`,
  )
}
