import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { FileProblem } from './file-problem.ts'

const inflate = promisify(gunzip)

/** Inflates at most `limit` bytes: zlib stops there, whatever the file would have become. */
export async function gunzipWithin(
  bytes: Uint8Array,
  limit: number,
): Promise<Uint8Array | FileProblem> {
  try {
    return await inflate(bytes, { maxOutputLength: limit })
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return inflatesTooLarge()
    return new FileProblem(
      'damaged-gzip',
      'The compressed file (.gz) is cut off or damaged. Download it again, or decompress it and choose the result.',
    )
  }
}

export function inflatesTooLarge(): FileProblem {
  return new FileProblem(
    'inflates-too-large',
    'Decompressed, the file would have more than 64 MB, far more than any published file. It was not read on: check where it comes from.',
  )
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
