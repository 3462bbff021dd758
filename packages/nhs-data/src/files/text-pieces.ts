import type { TextEncoding } from './open-file.ts'

const PIECE_BYTES = 64 * 1024

/** The text in pieces, so that a long file neither exists twice in memory nor blocks the process. */
export function* textPieces(bytes: Uint8Array, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    yield decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true })
  }
  yield decoder.decode()
}

/** The first rows of a file stand in its first piece. */
export function firstPiece(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes.subarray(0, PIECE_BYTES), { stream: true })
}
