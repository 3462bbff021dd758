import { isUtf8 } from 'node:buffer'
import { FileProblem } from './file-problem.ts'
import { gunzipWithin } from './gunzip-within.ts'
import { MAX_FILE_BYTES } from './limits.ts'

export type OpenFile =
  | { type: 'text'; bytes: Uint8Array; encoding: TextEncoding; gzipped: boolean }
  | { type: 'workbook'; bytes: Uint8Array }

export type TextEncoding = 'utf-8' | 'windows-1252' | 'utf-16le'

/** What the bytes are, judged by their content: the name of a file is not to be relied on. */
export async function openFile(bytes: Uint8Array): Promise<OpenFile | FileProblem> {
  if (bytes.length === 0) {
    return new FileProblem('empty', 'The file is empty. Download it again, or choose another file.')
  }
  if (bytes.length > MAX_FILE_BYTES) return tooLarge(bytes.length)
  if (startsWith(bytes, [0x1f, 0x8b])) {
    const inflated = await gunzipWithin(bytes, MAX_FILE_BYTES)
    return inflated instanceof FileProblem ? inflated : asText(inflated, true)
  }
  if (startsWith(bytes, [0x50, 0x4b])) return { type: 'workbook', bytes }
  return asText(bytes, false)
}

function asText(bytes: Uint8Array, gzipped: boolean): OpenFile | FileProblem {
  if (bytes.length === 0) {
    return new FileProblem(
      'empty',
      'The compressed file holds nothing. Compress the original again.',
    )
  }
  if (startsWith(bytes, [0xff, 0xfe])) return { type: 'text', bytes, encoding: 'utf-16le', gzipped }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return new FileProblem(
      'not-text',
      'This is an old Excel workbook (.xls) or one with a password. Open it in Excel and save it as .xlsx without a password, or as CSV.',
    )
  }
  if (startsWith(bytes, [0x1f, 0x8b]) || startsWith(bytes, [0x50, 0x4b])) {
    return new FileProblem(
      'not-text',
      'The file is compressed twice. Decompress it once and choose the result.',
    )
  }
  if (bytes.includes(0)) {
    return new FileProblem(
      'not-text',
      'This is not a text file (CSV) nor an Excel workbook (.xlsx). Choose the file as published, or save it as CSV.',
    )
  }
  // Bytes that are not UTF-8 come from Windows tools: the publishers' other encoding is cp1252.
  return { type: 'text', bytes, encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', gzipped }
}

function tooLarge(length: number): FileProblem {
  const megabytes = Math.ceil(length / 1024 / 1024)
  return new FileProblem(
    'too-large',
    `The file has ${megabytes} MB; at most 64 MB are read. Published files are far smaller: check that this is the right one.`,
  )
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
