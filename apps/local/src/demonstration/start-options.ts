import { parseArgs } from 'node:util'
import { formatDate } from '@muster/domain/calendar/format-date'
import { atLondonTime, londonDateOf } from '@muster/domain/calendar/london-day'
import type { Instant, LondonDate } from '@muster/domain/ids'
import { londonDate } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import type { CommissionerChoice } from '../programme/index.ts'
import {
  BadOption,
  choiceOf,
  choosing,
  fraction,
  parseOptions,
  wholeNumber,
} from '../rehearse/options.ts'
import { openingScene } from './targets.ts'

/** A rehearsal of chosen commissioners that people take part in. */
export interface StartOptions {
  /** The folder of published files. */
  readonly from: string
  readonly choice: CommissionerChoice
  readonly seed: number
  /** 0 to 1. */
  readonly misfortune: number
  readonly opensAt: Instant
}

const usage =
  'npm start, or npm start -- --from DIR [--ccg CODE … | --region CODE | --all] [--at YYYY-MM-DD] [--seed N] [--misfortune 0..1]'

const options = {
  ...choosing,
  from: { type: 'string' },
  at: { type: 'string' },
  seed: { type: 'string' },
  misfortune: { type: 'string' },
} as const

/** Null without options: the made-up county. */
export function readStartOptions(
  args: readonly string[],
  programme: Programme,
): StartOptions | null {
  if (args.length === 0) return null
  const { values, positionals } = parseOptions(usage, () =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  )
  if (!values.from) throw new BadOption(`Say where the published files are: ${usage}.`)
  return {
    from: values.from,
    choice: choiceOf(values, positionals),
    seed: wholeNumber(values.seed ?? '1'),
    misfortune: fraction(values.misfortune ?? '0.3'),
    opensAt: values.at === undefined ? openingScene(programme) : morningOf(values.at, programme),
  }
}

function morningOf(text: string, programme: Programme): Instant {
  const { opens, goLive } = programme
  const day = dayOf(text)
  if (day && day >= opens && day <= goLive) return atLondonTime(day, '08:30')
  throw new BadOption(
    `--at ${text} is no day of the programme: write one from ${opens} to ${goLive}, such as ${londonDateOf(openingScene(programme))} (${formatDate(londonDateOf(openingScene(programme)))}).`,
  )
}

const dayOf = (text: string): LondonDate | null => {
  const read = new Date(`${text}T00:00:00Z`)
  const isDay = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text)
  return isDay && text.length === 10 ? londonDate(text) : null
}
