import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { CommissionerChoice } from '../programme/index.ts'

export interface RehearsalOptions {
  readonly from: string
  readonly choice: CommissionerChoice
  readonly clock: { readonly kind: 'stepped' } | { readonly kind: 'rate'; readonly rate: number }
  readonly seed: number
  readonly misfortune: number
  readonly report?: string
}

/** The options make no sense; the message is one sentence that says what to write instead. */
export class BadOption extends Error {
  override readonly name = 'BadOption'
}

export const usage =
  'npm run rehearse -- --from DIR [--ccg CODE … | --region CODE | --all] [--clock stepped|rate=N] [--seed N] [--misfortune 0..1] [--report FILE]'

export function readOptions(args: readonly string[]): RehearsalOptions {
  const { values, positionals } = parse(args)
  const { from, report } = values
  if (!from) throw new BadOption(`Say where the published files are: ${usage}.`)
  return {
    from,
    choice: choiceOf(values, positionals),
    clock: clockOf(values.clock ?? 'stepped'),
    seed: wholeNumber(values.seed ?? '1'),
    misfortune: fraction(values.misfortune ?? '0'),
    ...(report === undefined ? {} : { report }),
  }
}

/** Which commissioners of the files take part. */
export const choosing = {
  ccg: { type: 'string', multiple: true },
  region: { type: 'string' },
  all: { type: 'boolean' },
} as const

const options = {
  ...choosing,
  from: { type: 'string' },
  clock: { type: 'string' },
  seed: { type: 'string' },
  misfortune: { type: 'string' },
  report: { type: 'string' },
} as const

const parse = (args: readonly string[]) =>
  parseOptions(usage, () => parseArgs({ args: [...args], options, allowPositionals: true }))

/** What the parser of options says of a wrong one, with what may be written. */
export function parseOptions<T>(usage: string, parsed: () => T): T {
  try {
    return parsed()
  } catch (problem) {
    const [first] = String(problem instanceof Error ? problem.message : problem).split('. ')
    throw new BadOption(`${first?.replace(/\.$/, '')}: write ${usage}.`)
  }
}

interface Chosen {
  readonly ccg?: readonly string[] | undefined
  readonly region?: string | undefined
  readonly all?: boolean | undefined
}

/** `--ccg 00C 00D` reads naturally, so further codes may follow without the option's name. */
export function choiceOf(
  { ccg = [], region, all = false }: Chosen,
  further: readonly string[],
): CommissionerChoice {
  const codes = [...ccg, ...further].flatMap((one) => one.split(','))
  const chosen = [codes.length > 0, region !== undefined, all].filter(Boolean).length
  if (chosen > 1)
    throw new BadOption('Choose commissioners by --ccg, by --region or by --all, not by several.')
  if (codes.length > 0) return { codes }
  return region === undefined ? 'withGroups' : { region, withGroups: true }
}

function clockOf(text: string): RehearsalOptions['clock'] {
  if (text === 'stepped') return { kind: 'stepped' }
  const rate = Number(/^rate=(.+)$/.exec(text)?.[1])
  if (Number.isFinite(rate) && rate > 0) return { kind: 'rate', rate }
  throw new BadOption(
    `--clock ${text} is no clock: write stepped, or rate=N for N programme seconds in each second, such as rate=86400 for a day.`,
  )
}

/** Before anything is started for it. */
export function requireFolder(path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new BadOption(`There is no folder ${path}: name the one that holds the published files.`)
}

export function wholeNumber(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isSafeInteger(value) && value >= 0) return value
  throw new BadOption(`--seed ${text} is not a whole number from 0 on.`)
}

export function fraction(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && value >= 0 && value <= 1) return value
  throw new BadOption(`--misfortune ${text} is not a number from 0 to 1.`)
}
