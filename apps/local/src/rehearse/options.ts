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
  // `--ccg 00C 00D` reads naturally, so further codes may follow without the option's name.
  const ccgs = [...(values.ccg ?? []), ...positionals].flatMap((one) => one.split(','))
  return {
    from,
    choice: choiceOf(ccgs, values.region, values.all === true),
    clock: clockOf(values.clock ?? 'stepped'),
    seed: wholeNumber(values.seed ?? '1'),
    misfortune: fraction(values.misfortune ?? '0'),
    ...(report === undefined ? {} : { report }),
  }
}

const options = {
  from: { type: 'string' },
  ccg: { type: 'string', multiple: true },
  region: { type: 'string' },
  all: { type: 'boolean' },
  clock: { type: 'string' },
  seed: { type: 'string' },
  misfortune: { type: 'string' },
  report: { type: 'string' },
} as const

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (problem) {
    const [first] = String(problem instanceof Error ? problem.message : problem).split('. ')
    throw new BadOption(`${first?.replace(/\.$/, '')}: write ${usage}.`)
  }
}

function choiceOf(
  codes: readonly string[],
  region: string | undefined,
  all: boolean,
): CommissionerChoice {
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

function wholeNumber(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isSafeInteger(value) && value >= 0) return value
  throw new BadOption(`--seed ${text} is not a whole number from 0 on.`)
}

function fraction(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && value >= 0 && value <= 1) return value
  throw new BadOption(`--misfortune ${text} is not a number from 0 to 1.`)
}
