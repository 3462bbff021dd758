import { parseArgs } from 'node:util'

export interface ImportCommand {
  readonly files: readonly string[]
  readonly apply: boolean
  readonly force: boolean
  readonly extractDate: string | undefined
}

export const usage = `npm run import -- FILE... [--apply] [--force] [--extract-date YYYY-MM-DD]

Reads published files, whatever they are called, and says what importing them would change.
  --apply         changes it: each file in one transaction, and none if one cannot be taken
  --force         takes a file that is older than the one held, or lacks most of what is held
  --extract-date  when the file was extracted, for a file that does not say it`

/** The command, or the sentence that says what is wrong with it. */
export function parseCommandLine(args: readonly string[]): ImportCommand | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        apply: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        'extract-date': { type: 'string' },
      },
    })
    if (positionals.length === 0) return 'Name the files to import.'
    const { apply, force, 'extract-date': extractDate } = values
    if (extractDate !== undefined && positionals.length > 1)
      return 'An extract date is that of one file: import the files one by one.'
    return { files: positionals, apply, force, extractDate }
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem)
  }
}
