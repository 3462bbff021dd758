import type { Database, Kysely } from '@muster/db'
import {
  type GivenFile,
  type ImportChoices,
  type ImportOutcome,
  importFiles,
} from './import-files.ts'

export const succeeded = ({ outcome }: ImportOutcome): boolean =>
  outcome === 'wouldImport' || outcome === 'imported' || outcome === 'alreadyHeld'

/** Imports the files a person named: first all of them dry, and none where one of them cannot be taken. */
export async function importAllOrNone(
  db: Kysely<Database>,
  files: () => Iterable<GivenFile> | AsyncIterable<GivenFile>,
  choices: ImportChoices,
): Promise<readonly ImportOutcome[]> {
  const dry = await importFiles(db, files(), { ...choices, apply: false })
  if (!choices.apply || !dry.every(succeeded)) return dry
  return await importFiles(db, files(), choices)
}
