import { FileProblem, type FileProblemCode } from './files/file-problem.ts'
import { openFile } from './files/open-file.ts'
import { firstPiece } from './files/text-pieces.ts'
import type { PublishedKind } from './formats/formats.ts'
import { readPcnWorkbook } from './read-pcn-workbook.ts'
import { recogniseTable } from './recognise-table.ts'

export type Unrecognised = { fileName: string; code: FileProblemCode; message: string }

/** What a file is, by its content; the name is only for the answer. */
export async function recognise(
  bytes: Uint8Array,
  fileName: string,
): Promise<PublishedKind | Unrecognised> {
  const file = await openFile(bytes)
  if (file instanceof FileProblem) return unrecognisedFile(fileName, file)
  const found =
    file.type === 'text'
      ? recogniseTable(firstPiece(file.bytes, file.encoding))
      : await readPcnWorkbook(file.bytes)
  return found instanceof FileProblem ? unrecognisedFile(fileName, found) : found.kind
}

function unrecognisedFile(fileName: string, { code, message }: FileProblem): Unrecognised {
  return { fileName, code, message }
}
