import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { FileProblem } from '../files/file-problem.ts'
import { inflatesTooLarge } from '../files/gunzip-within.ts'
import { MAX_FILE_BYTES } from '../files/limits.ts'

const MAX_PARTS = 1_000

/** The parts of an Office file, by name. */
export type ZipParts = {
  has(name: string): boolean
  /** Inflates one part; all parts read together may not exceed the limit of one file. */
  read(name: string): Promise<Uint8Array | FileProblem>
}

export async function openZipParts(bytes: Uint8Array): Promise<ZipParts | FileProblem> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false })
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) {
      if (entries.size === MAX_PARTS) return damagedWorkbook()
      entries.set(entry.fileName, entry)
    }
    return partsOf(zip, entries)
  } catch {
    // Whatever the zip reader objects to, the person can do one thing about it.
    return damagedWorkbook()
  }
}

function partsOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): ZipParts {
  let remaining = MAX_FILE_BYTES
  return {
    has: (name) => entries.has(name),
    async read(name) {
      const entry = entries.get(name)
      if (!entry) return damagedWorkbook()
      const part = await inflatePart(zip, entry, remaining)
      if (!(part instanceof FileProblem)) remaining -= part.length
      return part
    },
  }
}

async function inflatePart(zip: ZipFile, entry: Entry, limit: number) {
  // The declared size may lie: what counts is what comes out, while it comes out.
  if (entry.uncompressedSize > limit) return inflatesTooLarge()
  const chunks: Buffer[] = []
  let length = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > limit) return inflatesTooLarge()
      chunks.push(chunk)
    }
  } catch {
    return damagedWorkbook()
  }
  const part = Buffer.concat(chunks, length)
  return crc32(part) === entry.crc32 ? part : damagedWorkbook()
}

export function damagedWorkbook(): FileProblem {
  return new FileProblem(
    'damaged-workbook',
    'The workbook (.xlsx) is cut off or damaged. Download it again, or open it in Excel and save it once more.',
  )
}
