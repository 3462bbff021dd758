import { formatDate } from '@muster/domain/calendar/format-date'
import { type PublishedKind, titleOf } from '@muster/nhs-data'
import type { ImportReport } from '@muster/operations'
import type { ImportOutcome } from './import-files.ts'

const headlines = {
  wouldImport: 'can be imported',
  imported: 'imported',
  alreadyHeld: 'held already: nothing to change',
  refused: 'not imported',
} as const

const shown = 10

/** What a person reads about one file. */
export function outcomeWords(one: ImportOutcome): string {
  if ('why' in one) return `${one.name}: not imported. ${one.why}`
  const { report, notes } = one
  const date = report.extractDate ? `extract of ${formatDate(report.extractDate)}` : 'no date'
  return [
    `${one.name}: ${titleOf(report.kind as PublishedKind)}, ${date}, ${headlines[one.outcome]}.`,
    ...(one.outcome === 'refused' ? [one.refusal.message] : []),
    counts(report),
    ...refusedWords(report),
    ...changeWords(report),
    ...registerWords(report),
    ...notes,
  ].join('\n  ')
}

function counts(report: ImportReport): string {
  const { rowsRead, changed, unchanged, ended, refused } = report
  const number = (value: number) => value.toLocaleString('en-GB')
  return `${number(rowsRead)} rows read; records: ${number(report.new)} new, ${number(changed.count)} changed, ${number(unchanged)} unchanged, ${number(ended.count)} ended; ${number(refused.length)} values refused`
}

const refusedWords = ({ refused }: ImportReport): readonly string[] => [
  ...refused
    .slice(0, shown)
    .map(({ row, column, value, reason }) => `row ${row}, ${column}: "${value}" ${reason}`),
  ...more(refused.length, 'refused values'),
]

const changeWords = ({ changed, ended }: ImportReport): readonly string[] => [
  ...changed.examples
    .slice(0, shown)
    .map(
      ({ key, column, before, after }) => `${key}, ${column}: ${said(before)} -> ${said(after)}`,
    ),
  ...ended.examples.slice(0, shown).map((key) => `${key}: in the file no more`),
]

/** What has to be decided in the programmes that are running. */
function registerWords({ registerChanges }: ImportReport): readonly string[] {
  if (!registerChanges || registerChanges.proposed + registerChanges.withdrawn === 0) return []
  const { proposed, withdrawn, examples } = registerChanges
  return [
    `For the running programme: ${proposed.toLocaleString('en-GB')} changes to decide on, ${withdrawn.toLocaleString('en-GB')} no longer said. Nothing is applied until a support lead decides.`,
    ...examples
      .slice(0, shown)
      .map(({ practice, says, on }) => `${practice}: ${says}${on ? ` on ${formatDate(on)}` : ''}`),
    ...more(proposed, 'changes to decide on'),
  ]
}

const said = (value: unknown): string => (value === null ? 'blank' : JSON.stringify(value))

const more = (count: number, what: string): readonly string[] =>
  count > shown ? [`and ${(count - shown).toLocaleString('en-GB')} more ${what}`] : []
