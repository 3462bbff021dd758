import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { GivenFile } from './import-files.ts'

/** One byte more than a reader takes: it then says that the file is too large, and memory stays bounded. */
const mostBytes = 64 * 1024 * 1024 + 1

/** A file that a person named cannot be read. The message is the sentence they read. */
export class FileOutOfReach extends Error {
  override readonly name = 'FileOutOfReach'
}

/** The files at these paths, one in memory at a time. */
export async function* filesAt(
  paths: readonly string[],
  extractDate?: string,
): AsyncGenerator<GivenFile> {
  for (const path of paths) {
    const file = { name: basename(path), bytes: await readBytes(path) }
    yield extractDate === undefined ? file : { ...file, extractDate }
  }
}

/** Every file of a folder, by name, links to files among them; folders within it are left. */
export async function* filesIn(folder: string): AsyncGenerator<GivenFile> {
  const paths = (await readdir(folder)).sort().map((name) => join(folder, name))
  for (const path of paths) if (await isFile(path)) yield* filesAt([path])
}

/** A link that leads nowhere is none. */
const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isFile() ?? false

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no file',
  EISDIR: 'Name the files in it, not the folder',
  EACCES: 'You may not read the file',
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readAtMost(path, mostBytes)
  } catch (problem) {
    const reason = problem instanceof Error && 'code' in problem && reasons[String(problem.code)]
    throw reason ? new FileOutOfReach(`${reason} ${path}.`) : problem
  }
}

async function readAtMost(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const bytes = new Uint8Array(Math.min(size, most))
    let filled = 0
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return bytes.subarray(0, filled)
  } finally {
    await file.close()
  }
}
